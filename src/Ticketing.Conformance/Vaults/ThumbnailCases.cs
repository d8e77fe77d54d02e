namespace Ticketing.Conformance.Vaults;

/// <summary>A thumbnail is kept beside its file, and goes with it.</summary>
internal static class ThumbnailCases
{
    public static IReadOnlyList<VaultCase> All { get; } =
    [
        VaultCase.Of(A_thumbnail_is_no_file_and_a_file_no_thumbnail),
        VaultCase.Of(The_last_one_counts_and_it_may_be_empty),
        VaultCase.Of(It_goes_with_its_file_and_is_listed_as_it),
        VaultCase.Of(One_whose_file_is_gone_is_found_and_removed),
        VaultCase.Of(It_stays_while_its_file_does),
    ];

    private static async Task A_thumbnail_is_no_file_and_a_file_no_thumbnail(VaultScene scene)
    {
        var (file, thumbnail) = (VaultScene.Bytes(1000, seed: 20), VaultScene.Bytes(50, seed: 21));
        var hash = await scene.SaveAsync(file);
        Expect.Null(await ReadAsync(scene, hash), "The thumbnail of a file that has none");
        await scene.Vault.SaveThumbnailAsync(scene.Tenant, hash, thumbnail, scene.Token);
        await ExpectAsync(scene, hash, thumbnail);
        await scene.ExpectAsync(file);
        Expect.Null(await scene.ReadAsync(VaultScene.HashOf(thumbnail)), "A file that is a thumbnail");
        Expect.Null(
            await scene.Vault.OpenThumbnailAsync(scene.Tenant + "b", hash, scene.Token), "The thumbnail of another tenant's file");
    }

    private static async Task The_last_one_counts_and_it_may_be_empty(VaultScene scene)
    {
        var hash = await scene.SaveAsync(VaultScene.Bytes(1000, seed: 22));
        foreach (var thumbnail in (byte[][])[VaultScene.Bytes(70_000), VaultScene.Bytes(50), []])
        {
            await scene.Vault.SaveThumbnailAsync(scene.Tenant, hash, thumbnail, scene.Token);
            await ExpectAsync(scene, hash, thumbnail);
        }
    }

    private static async Task It_goes_with_its_file_and_is_listed_as_it(VaultScene scene)
    {
        var file = VaultScene.Bytes(1000, seed: 23);
        var hash = await scene.SaveAsync(file);
        await scene.Vault.SaveThumbnailAsync(scene.Tenant, hash, VaultScene.Bytes(50), scene.Token);
        Expect.Sequence([hash], await scene.ListAsync(hash[..2]), "What is listed of a file with a thumbnail");
        await scene.Vault.DeleteAsync(scene.Tenant, hash, VaultScene.Tomorrow, scene.Token);
        await scene.ExpectNoneAsync(file, "A file with a thumbnail that was removed");
        Expect.Null(await ReadAsync(scene, hash), "The thumbnail of a file that was removed");
    }

    private static async Task One_whose_file_is_gone_is_found_and_removed(VaultScene scene)
    {
        var hash = VaultScene.HashOf("nobody saved this either"u8);
        await scene.Vault.SaveThumbnailAsync(scene.Tenant, hash, VaultScene.Bytes(50), scene.Token);
        Expect.Sequence([hash], await scene.ListAsync(hash[..2]), "What is listed of a thumbnail without a file");
        await scene.Vault.DeleteAsync(scene.Tenant, hash, VaultScene.Tomorrow, scene.Token);
        Expect.Sequence([], await scene.ListAsync(hash[..2]), "What is listed of it when it was removed");
        Expect.Null(await ReadAsync(scene, hash), "A thumbnail that was removed");
    }

    private static async Task It_stays_while_its_file_does(VaultScene scene)
    {
        var hash = await scene.SaveAsync(VaultScene.Bytes(1000, seed: 24));
        await scene.Vault.SaveThumbnailAsync(scene.Tenant, hash, VaultScene.Bytes(50), scene.Token);
        await scene.Vault.DeleteAsync(scene.Tenant, hash, VaultScene.Yesterday, scene.Token);
        await scene.ExpectAsync(VaultScene.Bytes(1000, seed: 24));
        await ExpectAsync(scene, hash, VaultScene.Bytes(50));
    }

    private static async Task<byte[]?> ReadAsync(VaultScene scene, string hash)
    {
        await using var content = await scene.Vault.OpenThumbnailAsync(scene.Tenant, hash, scene.Token);
        return content is null ? null : await VaultScene.ReadAsync(content, scene.Token);
    }

    private static async Task ExpectAsync(VaultScene scene, string hash, byte[] thumbnail) => Expect.That(
        (await ReadAsync(scene, hash))?.AsSpan().SequenceEqual(thumbnail) is true,
        $"The thumbnail of {thumbnail.Length} bytes that was saved last is not what is read.");
}
