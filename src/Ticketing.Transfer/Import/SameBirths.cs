using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Import;

/// <summary>Finds the tickets that were created at the very moments at which those of a batch were.</summary>
internal sealed class SameBirths(ITicketSearch search, Visibility visibility)
{
    private const int Namesakes = 200;
    private const int AtOnce = 1_000;

    // Those of the whole time in which the batch's tickets were created; null when that are too many, or none was looked for.
    private List<Ticket>? all;

    /// <summary>
    /// Looks for those of all drafts at once: a file has tickets one after the other, mostly of times in which there are no others.
    /// </summary>
    public async Task FindAsync(IEnumerable<Draft> drafts, CancellationToken cancellationToken)
    {
        var births = drafts.Select(draft => draft.Birth?.At).OfType<DateTimeOffset>().ToList();
        if (births.Count == 0)
            return;
        var found = await SearchAsync(births.Min(), births.Max(), AtOnce, cancellationToken);
        all = found.Count < AtOnce ? found : null;
    }

    /// <summary>Those that were created at a moment.</summary>
    public async Task<List<Ticket>> OfAsync(DateTimeOffset birth, CancellationToken cancellationToken) => all is null
        ? await SearchAsync(birth, birth, Namesakes, cancellationToken)
        : [.. all.Where(ticket => ticket.CreatedAt >= birth && ticket.CreatedAt < birth.AddMicroseconds(1)).Take(Namesakes)];

    private async Task<List<Ticket>> SearchAsync(
        DateTimeOffset first, DateTimeOffset last, int limit, CancellationToken cancellationToken)
    {
        var request = new TicketSearchRequest(
            new TimeWithin(TicketFields.Created, first, last.AddMicroseconds(1)), new TicketSort(TicketFields.Created), limit);
        return [.. (await search.SearchAsync(request, visibility, cancellationToken)).Select(hit => hit.Ticket)];
    }
}
