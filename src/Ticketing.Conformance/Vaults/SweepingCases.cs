namespace Ticketing.Conformance.Vaults;

/// <summary>What the sweeper finds and removes.</summary>
internal static class SweepingCases
{
    public static IReadOnlyList<VaultCase> All { get; } =
    [
        VaultCase.Of(Files_are_found_by_the_first_digits_of_their_hashes),
        VaultCase.Of(What_was_saved_later_is_not_found),
        VaultCase.Of(What_is_removed_is_gone_and_can_be_saved_again),
        VaultCase.Of(What_was_saved_again_meanwhile_is_not_removed),
        VaultCase.Of(Removing_what_is_not_there_does_nothing),
    ];

    private static async Task Files_are_found_by_the_first_digits_of_their_hashes(VaultScene scene)
    {
        var hashes = new List<string>();
        for (var seed = 0; seed < 40; seed++)
            hashes.Add(await scene.SaveAsync(VaultScene.Bytes(16, seed)));
        foreach (var digits in hashes.Select(hash => hash[..2]).Append("00").Distinct())
        {
            Expect.Same(
                hashes.Where(hash => hash.StartsWith(digits, StringComparison.Ordinal)), await scene.ListAsync(digits),
                $"Those that begin with {digits}");
        }
    }

    private static async Task What_was_saved_later_is_not_found(VaultScene scene)
    {
        foreach (var bytes in (byte[][])[VaultScene.Bytes(16), VaultScene.Bytes(VaultScene.Long)])
        {
            var hash = await scene.SaveAsync(bytes);
            Expect.Sequence([hash], await scene.ListAsync(hash[..2], VaultScene.Tomorrow), "Those saved before tomorrow");
            Expect.Sequence([], await scene.ListAsync(hash[..2], VaultScene.Yesterday), "Those saved before yesterday");
            await scene.Vault.SaveThumbnailAsync(scene.Tenant, hash, VaultScene.Bytes(8), scene.Token);
            Expect.Sequence([], await scene.ListAsync(hash[..2], VaultScene.Yesterday), "Those with a thumbnail, saved before yesterday");
        }

        var alone = VaultScene.HashOf(VaultScene.Bytes(16, seed: 14));
        await scene.Vault.SaveThumbnailAsync(scene.Tenant, alone, VaultScene.Bytes(8), scene.Token);
        Expect.Sequence([alone], await scene.ListAsync(alone[..2], VaultScene.Tomorrow), "A thumbnail whose file is gone, before tomorrow");
        Expect.Sequence([], await scene.ListAsync(alone[..2], VaultScene.Yesterday), "A thumbnail whose file is gone, before yesterday");
    }

    private static async Task What_is_removed_is_gone_and_can_be_saved_again(VaultScene scene)
    {
        foreach (var length in (int[])[16, VaultScene.Long])
        {
            var bytes = VaultScene.Bytes(length, seed: 10);
            var hash = await scene.SaveAsync(bytes);
            await scene.Vault.DeleteAsync(scene.Tenant, hash, VaultScene.Tomorrow, scene.Token);
            await scene.ExpectNoneAsync(bytes, "A file that was removed");
            await scene.SaveAsync(bytes);
            await scene.ExpectAsync(bytes);
        }
    }

    private static async Task What_was_saved_again_meanwhile_is_not_removed(VaultScene scene)
    {
        var bytes = VaultScene.Bytes(16, seed: 11);
        await scene.Vault.DeleteAsync(scene.Tenant, await scene.SaveAsync(bytes), VaultScene.Yesterday, scene.Token);
        await scene.ExpectAsync(bytes);
    }

    private static async Task Removing_what_is_not_there_does_nothing(VaultScene scene)
    {
        var bytes = VaultScene.Bytes(16, seed: 12);
        await scene.Vault.DeleteAsync(scene.Tenant, VaultScene.HashOf(bytes), VaultScene.Tomorrow, scene.Token);
        await scene.SaveAsync(VaultScene.Bytes(16, seed: 13));
        await scene.Vault.DeleteAsync(scene.Tenant, VaultScene.HashOf(bytes), VaultScene.Tomorrow, scene.Token);
        await scene.ExpectAsync(VaultScene.Bytes(16, seed: 13));
    }
}
