using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Ticketing.Fields;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.Choosing;

/// <summary>Finds the tickets that a menu is of: those that an address or a form names, or all that a query finds.</summary>
internal sealed class SentTickets(PageContext page, TicketFinder finder, IOptions<TicketingOptions> options)
{
    /// <summary>How many are changed in one request. A form has no more fields than twice as many.</summary>
    public const int Most = 500;

    /// <summary>The tickets that are named, as numbers with the version that was seen behind a colon, in that order.</summary>
    /// <param name="named">At most <see cref="Most"/> of them count.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Those that the reader sees, with the version that he saw; null where none was said.</returns>
    public async Task<IReadOnlyList<(Ticket Ticket, int? Seen)>> FindAsync(StringValues named, CancellationToken cancellationToken)
    {
        var wanted = new Dictionary<TicketId, int?>();
        foreach (var one in named.OfType<string>().Take(Most))
        {
            var parts = one.Split(':');
            if (TicketId.TryParse(parts[0], out var id))
                wanted[id] = parts.Length == 2 && int.TryParse(parts[1], out var version) ? version : null;
        }

        var found = new Dictionary<TicketId, Ticket>();
        foreach (var some in wanted.Keys.Chunk(options.Value.PageSizeLimit))
        {
            var query = new TicketQuery(
                QueryNode.Is(TicketFields.Id, some.Select(id => new NumberValue(id.Value))), new TicketSort(TicketFields.Id));
            foreach (var ticket in (await finder.SearchAsync(page.Caller, query.ToString(), some.Length, null, cancellationToken)).Items)
                found[ticket.Id] = ticket;
        }

        return [.. wanted.Where(one => found.ContainsKey(one.Key)).Select(one => (found[one.Key], one.Value))];
    }

    /// <summary>The first <see cref="Most"/> tickets of a query, as they are.</summary>
    public async Task<IReadOnlyList<(Ticket Ticket, int? Seen)>> FindAllAsync(string query, CancellationToken cancellationToken)
    {
        var found = new List<(Ticket, int?)>();
        string? cursor = null;
        do
        {
            var some = await finder.SearchAsync(page.Caller, query, options.Value.PageSizeLimit, cursor, cancellationToken);
            found.AddRange(some.Items.Select(ticket => (ticket, (int?)null)));
            cursor = some.Next;
        }
        while (cursor is not null && found.Count < Most);
        return found.Count > Most ? found[..Most] : found;
    }
}
