using System.Security.Cryptography;

namespace Ticketing.Tests.Attachments;

public sealed class AttachmentSweeperTests
{
    [Fact]
    public async Task Files_that_no_ticket_refers_to_go_after_a_while_and_shared_ones_stay()
    {
        await using var desk = await AttachmentFolder.OpenAsync();
        var gone = await desk.AttachAsync(1);
        var shared = await desk.AttachAsync(2);
        var other = await desk.AttachAsync(2);
        await desk.RemoveAsync(gone);
        await desk.RemoveAsync(shared);

        Assert.Equal(0, await desk.SweepAsync());
        desk.Time.Advance(TimeSpan.FromDays(8));
        Assert.Equal(1, await desk.SweepAsync());

        Assert.Null(await desk.Vault.OpenAsync(
            "default", Convert.ToHexStringLower(SHA256.HashData([1])), TestContext.Current.CancellationToken));
        Assert.Equal([2], await desk.ReadAsync(other));
    }

    [Fact]
    public async Task What_came_to_the_vault_and_to_no_ticket_goes_too_and_so_does_what_came_half()
    {
        await using var desk = await AttachmentFolder.OpenAsync();
        await desk.Vault.SaveAsync("other tenant/..", new MemoryStream([7]), 1, TestContext.Current.CancellationToken);
        Assert.Null(await desk.Vault.SaveAsync("default", new MemoryStream([7, 7]), 1, TestContext.Current.CancellationToken));
        var half = Path.Combine(desk.Folder, "incoming", "half");
        await File.WriteAllBytesAsync(half, [1, 2], TestContext.Current.CancellationToken);
        Assert.Equal([half], Directory.GetFiles(Path.Combine(desk.Folder, "incoming")));

        desk.Time.Advance(TimeSpan.FromDays(8));
        Assert.Equal(1, await desk.SweepAsync());

        Assert.Empty(Directory.GetFiles(desk.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task One_that_is_attached_again_is_as_new()
    {
        await using var desk = await AttachmentFolder.OpenAsync();
        await desk.RemoveAsync(await desk.AttachAsync(3));
        var hash = Convert.ToHexStringLower(SHA256.HashData([3]));
        File.SetLastWriteTimeUtc(
            Path.Combine(desk.Folder, "tenant-default", hash[..2], hash), desk.Time.GetUtcNow().UtcDateTime.AddDays(-30));

        await desk.Vault.SaveAsync("default", new MemoryStream([3]), 1, TestContext.Current.CancellationToken);

        Assert.Equal(0, await desk.SweepAsync());
    }

    [Fact]
    public async Task What_is_kept_for_tickets_to_come_stays_as_long_as_somebody_holds_it()
    {
        await using var desk = await AttachmentFolder.OpenAsync();
        var held = await desk.KeepAsync([4], "template/welcome");
        await desk.KeepAsync([5], holder: null);

        desk.Time.Advance(TimeSpan.FromDays(8));
        Assert.Equal(1, await desk.SweepAsync());

        Assert.Equal([4], await desk.ReadAsync(await desk.AttachAsync(held)));
    }
}
