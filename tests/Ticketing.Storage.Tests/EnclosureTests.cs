using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Attachments;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Tickets;

namespace Ticketing.Storage.Tests;

/// <summary>Files that come with a comment or a new ticket, as each store commits them.</summary>
public sealed class EnclosureTests
{
    private static readonly Caller Root = new("root");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<StoreKind> Stores => [.. Enum.GetValues<StoreKind>()];

    [Theory, MemberData(nameof(Stores))]
    public async Task They_are_stored_with_the_ticket_and_with_the_comment(StoreKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("ticketing-files-");
        await using var store = await OpenStore.OpenAsync(kind, t => t.AddAttachmentFolder(folder.FullName));
        await store.Setup.RunAsync(Token);
        var (enclosures, attachments) = (store.Get<EnclosureDesk>(), store.Get<AttachmentDesk>());

        var filed = await store.Desk.CreateAsync(
            Root,
            await enclosures.EncloseAsync(Root, new CreateTicket { Title = "With a file" }, await TakeAsync(store, null, "a"), Token),
            cancellationToken: Token);
        var comment = await enclosures.EncloseAsync(
            Root, filed.Id, new("See these.", CommentVisibility.Internal), await TakeAsync(store, filed.Id, "b", "c"), Token);
        await store.Desk.ExecuteAsync(Root, filed.Id, comment, cancellationToken: Token);

        var files = await attachments.ListAsync(Root, filed.Id, Token);
        Assert.Equal([("a", false), ("b", true), ("c", true)], files.Select(one => (one.File.Name, one.IsInternal)));
        var events = await store.Get<TicketArchive>().HistoryAsync(Root, filed.Id, 0, 10, Token);
        Assert.Equal(
            ["TicketCreated", "ItemAdded", "CommentAdded", "ItemAdded", "ItemAdded"], events.Select(one => one.Event.GetType().Name));
        Assert.Equal(2, events.Select(one => one.At).Distinct().Count());

        // What is refused takes its files with it.
        await Assert.ThrowsAsync<TicketValidationException>(
            () => store.Desk.ExecuteAsync(Root, filed.Id, comment with { Body = "" }, cancellationToken: Token));
        Assert.Equal(3, (await attachments.ListAsync(Root, filed.Id, Token)).Count);
        folder.Delete(recursive: true);
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task One_that_a_scanner_refuses_is_named_and_leaves_nothing_behind(StoreKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("ticketing-files-");
        await using var store = await OpenStore.OpenAsync(kind, t =>
        {
            t.AddAttachmentFolder(folder.FullName);
            t.Services.AddSingleton<IAttachmentScanner, RefusesTheWord>();
        });
        await store.Setup.RunAsync(Token);
        var filed = await store.Desk.CreateAsync(Root, new CreateTicket { Title = "With no file" }, cancellationToken: Token);
        var intake = await store.Get<EnclosureDesk>().OpenAsync(Root, filed.Id, Token);
        await intake.TakeInAsync("good.txt", Bytes("harmless"), Token);

        var refused = await Assert.ThrowsAsync<TicketValidationException>(
            () => intake.TakeInAsync("../bad.txt", Bytes("a virus"), Token));

        Assert.Equal(["file", "file"], refused.Errors.Select(error => error.Field));
        Assert.Equal("bad.txt cannot be attached, so nothing was saved.", refused.Errors[0].Message);
        Assert.Equal("There is a virus in it.", refused.Errors[1].Message);
        Assert.Equal(["good.txt"], intake.Files.Select(file => file.Name));
        Assert.Single(await store.Get<TicketArchive>().HistoryAsync(Root, filed.Id, 0, 10, Token));
        Assert.Empty(await store.Get<AttachmentDesk>().ListAsync(Root, filed.Id, Token));
        folder.Delete(recursive: true);
    }

    private static async Task<IReadOnlyList<Attachment>> TakeAsync(OpenStore store, TicketId? ticket, params string[] texts)
    {
        var intake = await store.Get<EnclosureDesk>().OpenAsync(Root, ticket, Token);
        foreach (var text in texts)
            await intake.TakeInAsync(text, Bytes(text), Token);
        return intake.Files;
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private sealed class RefusesTheWord : IAttachmentScanner
    {
        public async Task<Wording?> ScanAsync(Attachment file, Stream content, CancellationToken cancellationToken)
        {
            using var reader = new StreamReader(content, leaveOpen: true);
            var text = await reader.ReadToEndAsync(cancellationToken);
            return text.Contains("virus", StringComparison.Ordinal) ? Wording.Of("virus", $"There is a virus in it.") : null;
        }
    }
}
