namespace Ticketing.Conformance.Vaults;

/// <summary>What does not come whole is not there at all.</summary>
internal static class RefusalCases
{
    private static readonly int[] Lengths = [1000, VaultScene.Long];

    public static IReadOnlyList<VaultCase> All { get; } =
    [
        VaultCase.Of(What_is_too_long_is_not_kept_and_not_read_to_its_end),
        VaultCase.Of(What_breaks_off_is_not_kept),
        VaultCase.Of(What_is_cancelled_is_not_kept),
        VaultCase.Of(What_is_no_hash_leads_nowhere),
    ];

    private static async Task What_is_too_long_is_not_kept_and_not_read_to_its_end(VaultScene scene)
    {
        foreach (var length in Lengths)
        {
            var bytes = VaultScene.Bytes(length, seed: 3);
            await using var body = new BrokenStream(bytes, 4096);
            var saved = await scene.Vault.SaveAsync(scene.Tenant, body, length - 1, scene.Token);
            Expect.Null(saved, $"What is said of {length} bytes where {length - 1} are allowed");
            await scene.ExpectNoneAsync(bytes, $"A file of {length} bytes that was too long");
            await scene.ExpectNoneAsync(bytes[..^1], $"The beginning of a file of {length} bytes that was too long");
        }

        await using var endless = new BrokenStream(VaultScene.Bytes(VaultScene.Long), 4096);
        Expect.Null(await scene.Vault.SaveAsync(scene.Tenant, endless, 1, scene.Token), "What is said of a file that is far too long");
        Expect.That(endless.Given < 1_000_000, $"{endless.Given} bytes were read where 1 was allowed.");
    }

    private static async Task What_breaks_off_is_not_kept(VaultScene scene)
    {
        foreach (var length in Lengths)
        {
            var bytes = VaultScene.Bytes(length, seed: 4);
            var fault = new IOException("The client is gone.");
            await using var body = new BrokenStream(bytes, 65_536, fault);
            try
            {
                await scene.Vault.SaveAsync(scene.Tenant, body, 2 * VaultScene.Long, scene.Token);
                throw new ConformanceException($"A body that broke off after {length} bytes was kept.");
            }
            catch (IOException seen) when (seen == fault)
            {
                await scene.ExpectNoneAsync(bytes, $"What came before a body broke off after {length} bytes");
            }
        }
    }

    private static async Task What_is_cancelled_is_not_kept(VaultScene scene)
    {
        foreach (var length in Lengths)
        {
            var bytes = VaultScene.Bytes(length, seed: 5);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(scene.Token);
            await using var body = new CancellingStream(bytes, stop);
            try
            {
                await scene.Vault.SaveAsync(scene.Tenant, body, 2 * VaultScene.Long, stop.Token);
                throw new ConformanceException($"A request that was cancelled after {length} bytes was kept.");
            }
            catch (OperationCanceledException) when (!scene.Token.IsCancellationRequested)
            {
                await scene.ExpectNoneAsync(bytes, $"What came before a request was cancelled after {length} bytes");
            }
        }
    }

    private static async Task What_is_no_hash_leads_nowhere(VaultScene scene)
    {
        var hash = await scene.SaveAsync(VaultScene.Bytes(10));
        foreach (var none in (string[])["", "../../secret", $"../{hash[..2]}/{hash}", hash.ToUpperInvariant(), hash[..63], hash + "0"])
        {
            await ExpectRefusedAsync(() => scene.Vault.OpenAsync(scene.Tenant, none, scene.Token), none);
            await ExpectRefusedAsync(() => scene.Vault.DeleteAsync(scene.Tenant, none, VaultScene.Tomorrow, scene.Token), none);
        }

        await scene.ExpectAsync(VaultScene.Bytes(10));
    }

    private static async Task ExpectRefusedAsync(Func<Task> asked, string none)
    {
        try
        {
            await asked();
        }
        catch (ArgumentException)
        {
            return;
        }

        throw new ConformanceException($"'{none}' is no hash, and is taken for one.");
    }
}
