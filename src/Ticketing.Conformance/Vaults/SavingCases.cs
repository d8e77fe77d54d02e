namespace Ticketing.Conformance.Vaults;

/// <summary>What is saved is there, whole.</summary>
internal static class SavingCases
{
    private static readonly int[] Lengths = [0, 1, 65_536, 65_537, 5_242_880, VaultScene.Long];

    public static IReadOnlyList<VaultCase> All { get; } =
    [
        VaultCase.Of(What_is_saved_is_read_byte_for_byte),
        VaultCase.Of(A_body_that_comes_in_pieces_and_cannot_seek_is_saved),
        VaultCase.Of(The_same_file_is_kept_once),
        VaultCase.Of(Many_save_the_same_file_at_once),
        VaultCase.Of(Many_save_long_files_at_once),
    ];

    private static async Task What_is_saved_is_read_byte_for_byte(VaultScene scene)
    {
        foreach (var length in Lengths)
        {
            var bytes = VaultScene.Bytes(length);
            await scene.SaveAsync(bytes);
            await scene.ExpectAsync(bytes);
        }
    }

    private static async Task A_body_that_comes_in_pieces_and_cannot_seek_is_saved(VaultScene scene)
    {
        foreach (var (length, piece) in ((int, int)[])[(1000, 7), (VaultScene.Long, 65_521)])
        {
            var bytes = VaultScene.Bytes(length, seed: 2);
            await using var body = new BrokenStream(bytes, piece);
            await scene.SaveAsync(bytes, body);
            await scene.ExpectAsync(bytes);
        }
    }

    private static async Task The_same_file_is_kept_once(VaultScene scene)
    {
        var bytes = VaultScene.Bytes(1000);
        var hash = await scene.SaveAsync(bytes);
        await scene.SaveAsync(bytes);
        await scene.ExpectAsync(bytes);
        Expect.Sequence([hash], await scene.ListAsync(hash[..2]), "What is listed of a file that was saved twice");
    }

    private static async Task Many_save_the_same_file_at_once(VaultScene scene)
    {
        var bytes = VaultScene.Bytes(200_000);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => scene.SaveAsync(bytes)));
        await scene.ExpectAsync(bytes);
    }

    private static async Task Many_save_long_files_at_once(VaultScene scene)
    {
        var files = Enumerable.Range(0, 3).Select(seed => VaultScene.Bytes(VaultScene.Long, seed)).ToList();
        await Task.WhenAll(files.Select(bytes => scene.SaveAsync(bytes)));
        foreach (var bytes in files)
            await scene.ExpectAsync(bytes);
    }
}
