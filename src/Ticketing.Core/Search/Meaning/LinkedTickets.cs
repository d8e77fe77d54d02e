using System.Collections.Frozen;
using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Language;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Search.Meaning;

/// <summary>The tickets whose links a query asks for (<c>blocks:12</c>), as far as somebody sees them. Thread-safe.</summary>
internal sealed class LinkedTickets(ITicketReader reader)
{
    /// <summary>Those of the tickets that the viewer sees.</summary>
    public async Task<IReadOnlySet<TicketId>> FindAsync(Viewer viewer, QueryNode? where, CancellationToken cancellationToken)
    {
        // A query has fewer terms than a store reads tickets at once.
        var ids = In(where).Distinct().ToList();
        return ids.Count == 0
            ? FrozenSet<TicketId>.Empty
            : (await reader.FindAsync(ids, viewer.Visibility, cancellationToken)).Select(ticket => ticket.Id).ToHashSet();
    }

    private static IEnumerable<TicketId> In(QueryNode? node) => node switch
    {
        QueryAnd and => and.Nodes.SelectMany(In),
        QueryOr or => or.Nodes.SelectMany(In),
        QueryNot not => In(not.Node),
        FieldIs { Field: LinkField } term => term.Values.OfType<NumberValue>().Select(number => new TicketId(number.Number)),
        _ => [],
    };
}
