namespace Ticketing.Conformance.Vaults;

/// <summary>Files are read whole and in parts.</summary>
internal static class ReadingCases
{
    public static IReadOnlyList<VaultCase> All { get; } =
    [
        VaultCase.Of(What_is_not_there_is_null),
        VaultCase.Of(Any_part_is_read),
        VaultCase.Of(Several_read_at_once),
        VaultCase.Of(What_is_left_half_read_harms_nobody),
    ];

    private static async Task What_is_not_there_is_null(VaultScene scene) =>
        Expect.Null(await scene.ReadAsync(VaultScene.HashOf("nobody saved this"u8)), "A file that nobody saved");

    private static async Task Any_part_is_read(VaultScene scene)
    {
        var bytes = VaultScene.Bytes(VaultScene.Long, seed: 6);
        await using var content = await OpenAsync(scene, await scene.SaveAsync(bytes));
        Expect.That(content.CanSeek, "The stream cannot seek.");
        Expect.Equal(bytes.Length, content.Length, "Its length");
        // Forwards, backwards, over the borders of parts, and none.
        foreach (var (from, length) in ((int, int)[])
            [(0, 10), (10, 10), (bytes.Length - 5, 5), (5_242_870, 20), (100, 1_000_000), (bytes.Length, 0), (0, 1)])
        {
            content.Seek(from, SeekOrigin.Begin);
            var part = new byte[length];
            await content.ReadExactlyAsync(part, scene.Token);
            Expect.That(part.AsSpan().SequenceEqual(bytes.AsSpan(from, length)), $"The {length} bytes from {from} on are others.");
            Expect.Equal(from + length, content.Position, $"Where it is after {length} bytes from {from} on");
        }

        content.Seek(-3, SeekOrigin.End);
        Expect.Equal(3, await content.ReadAtLeastAsync(new byte[10], 10, throwOnEndOfStream: false, scene.Token), "What the end has");
        Expect.Equal(0, await content.ReadAsync(new byte[10].AsMemory(), scene.Token), "What there is behind the end");
    }

    private static async Task Several_read_at_once(VaultScene scene)
    {
        var bytes = VaultScene.Bytes(VaultScene.Long, seed: 7);
        await scene.SaveAsync(bytes);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => scene.ExpectAsync(bytes)));
    }

    private static async Task What_is_left_half_read_harms_nobody(VaultScene scene)
    {
        var bytes = VaultScene.Bytes(VaultScene.Long, seed: 8);
        var hash = await scene.SaveAsync(bytes);
        for (var reader = 0; reader < 20; reader++)
        {
            await using var content = await OpenAsync(scene, hash);
            await content.ReadExactlyAsync(new byte[100], scene.Token);
        }

        await scene.ExpectAsync(bytes);
    }

    private static async Task<Stream> OpenAsync(VaultScene scene, string hash) =>
        Expect.NotNull(await scene.Vault.OpenAsync(scene.Tenant, hash, scene.Token), "A file that was saved");
}
