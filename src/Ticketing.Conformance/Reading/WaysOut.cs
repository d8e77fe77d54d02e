using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Reading;

/// <summary>All the ways by which a ticket can come out of a store: what one may not see comes out of none of them.</summary>
internal static class WaysOut
{
    /// <summary>Expects that just these of the tickets are visible, whichever way they are asked for.</summary>
    public static async Task ShowAsync(Scene scene, Visibility visibility, IReadOnlyList<Ticket> all, params IEnumerable<Ticket> visible)
    {
        var seen = visible.ToList();
        foreach (var ticket in all)
            await ShowOneAsync(scene, visibility, ticket, seen.Contains(ticket));

        Expect.Same(
            seen, await scene.On.Reader.FindAsync([.. all.Select(ticket => ticket.Id)], visibility, scene.Token), "Found by their numbers");
        Expect.Same(
            seen.Where(ticket => ticket.ExternalRef is not null),
            await References.FindAsync(scene, all, visibility),
            "Found by their references");
        await scene.ExpectFoundAsync("everything", null, visibility, seen);
        foreach (var field in TicketFields.Sortable.Where(field => field != TicketFields.Relevance))
        {
            var hits = await scene.On.Search.SearchAsync(new(null, new(field), 1000), visibility, scene.Token);
            Expect.Same(seen, hits.Select(hit => hit.Ticket), $"Listed by {field}");
        }

        Expect.Same(
            seen.Select(ticket => ticket.Id),
            (await scene.FeedAsync(visibility)).Select(entry => entry.Ticket).Distinct(),
            "The tickets of the feed");
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
}
