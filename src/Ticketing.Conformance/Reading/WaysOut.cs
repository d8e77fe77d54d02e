using Ticketing.Access;
using Ticketing.Attachments;
using Ticketing.Fields;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Reading;

/// <summary>All the ways by which a ticket can come out of a store: what one may not see comes out of none of them.</summary>
internal static class WaysOut
{
    /// <summary>Expects that just these of the tickets are visible, whichever way they are asked for.</summary>
    public static async Task ShowAsync(Scene scene, Visibility visibility, IReadOnlyList<Ticket> all, params IEnumerable<Ticket> visible)
    {
        var shown = visible.Select(ticket => ticket.Id).ToHashSet();
        var seen = all.Where(ticket => shown.Contains(ticket.Id)).Select(visibility.AsSeen).ToList();
        foreach (var ticket in all)
            await ShowOneAsync(scene, visibility, visibility.AsSeen(ticket), shown.Contains(ticket.Id));

        Expect.Same(
            seen, await scene.On.Reader.FindAsync([.. all.Select(ticket => ticket.Id)], visibility, scene.Token), "Found by their numbers");
        Expect.Same(
            seen.Where(ticket => ticket.ExternalRef is not null),
            await References.FindAsync(scene, all, visibility),
            "Found by their references");
        await scene.ExpectFoundAsync("everything", null, visibility, seen);
        foreach (var field in TicketFields.Sortable.Where(field => field != TicketFields.Relevance)
            .Append(CustomField.Of("cost")))
        {
            var hits = await scene.On.Search.SearchAsync(new(null, new(field), 1000), visibility, scene.Token);
            Expect.Same(seen, hits.Select(hit => hit.Ticket), $"Listed by {field}");
        }

        Expect.Same(
            seen.Select(ticket => ticket.Id),
            (await scene.FeedAsync(visibility)).Select(entry => entry.Ticket).Distinct(),
            "The tickets of the feed");
        await ShowFilesAsync(scene, visibility, all, shown);
    }

    private static async Task ShowOneAsync(Scene scene, Visibility visibility, Ticket ticket, bool visible)
    {
        await WholeCases.ExpectWholeAsync(scene, ticket.Id, visibility, 100);
        var events = await scene.HistoryAsync(ticket.Id, visibility);
        if (visible)
        {
            Expect.Equal(ticket, await scene.On.Reader.FindAsync(ticket.Id, visibility, scene.Token), $"The visible ticket {ticket.Id}");
            Expect.That(events.Count > 0, $"The visible ticket {ticket.Id} has no history.");
            return;
        }

        Expect.Null(await scene.On.Reader.FindAsync(ticket.Id, visibility, scene.Token), $"The invisible ticket {ticket.Id}");
        Expect.Sequence([], events, $"The history of the invisible ticket {ticket.Id}");
        Expect.Sequence(
            [],
            await scene.On.Reader.TextsAsync(ticket.Id, 0, 100, visibility, scene.Token),
            $"The texts of the invisible ticket {ticket.Id}");
        Expect.Null(
            await scene.On.Reader.FindTextAsync(ticket.Id, 1, visibility, scene.Token), $"A text of the invisible ticket {ticket.Id}");
    }

    // The content and the thumbnail of a file are opened by what is found here.
    private static async Task ShowFilesAsync(
        Scene scene, Visibility visibility, IReadOnlyList<Ticket> all, HashSet<TicketId> shown)
    {
        foreach (var kind in AttachmentItems.All)
        {
            var having = new List<FoundItem>();
            foreach (var ticket in all)
            {
                var isSeen = shown.Contains(ticket.Id) && (!kind.IsInternal || visibility.ReadsInternal(ticket));
                var whole = await scene.On.Items.ListAsync(ticket.Id, kind.Name, null, 100, scene.All, scene.Token);
                var seen = isSeen ? whole : [];
                Expect.Sequence(
                    seen, await scene.On.Items.ListAsync(ticket.Id, kind.Name, null, 100, visibility, scene.Token),
                    $"The files of kind {kind.Name} of the ticket {ticket.Id}");
                foreach (var item in whole)
                {
                    Expect.Equal(
                        isSeen ? item : null,
                        await scene.On.Items.FindAsync(ticket.Id, kind.Name, item.Key, visibility, scene.Token),
                        $"The file {item.Key} of the ticket {ticket.Id}");
                }

                having.AddRange(seen.Select(item => new FoundItem(ticket.Id, item)));
            }

            var asked = new ItemQuery(kind.Name);
            Expect.Same(
                having, await scene.On.Items.SearchAsync(asked, null, 1000, visibility, scene.Token), $"All files of kind {kind.Name}");
            Expect.Equal(
                new ItemSum(having.Count, having.Sum(found => found.Item.Amount ?? 0), IsExact: true),
                await scene.On.Items.SumAsync(asked, 1000, visibility, scene.Token), $"What all files of kind {kind.Name} come to");
        }
    }
}
