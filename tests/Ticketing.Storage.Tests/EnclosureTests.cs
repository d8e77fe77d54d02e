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
            await enclosures.EncloseAsync(Root, new CreateTicket { Title = "With a file" }, [await TakeAsync(null, "a")], Token),
            cancellationToken: Token);
        var comment = await enclosures.EncloseAsync(
            Root, filed.Id, new("See these.", CommentVisibility.Internal), [await TakeAsync(filed.Id, "b"), await TakeAsync(filed.Id, "c")],
            Token);
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

        Task<Attachment> TakeAsync(TicketId? ticket, string text) =>
            enclosures.TakeInAsync(Root, ticket, text, new MemoryStream(Encoding.UTF8.GetBytes(text)), Token);
    }
}
