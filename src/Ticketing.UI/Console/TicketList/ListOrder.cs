using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;

namespace Ticketing.UI.Console.TicketList;

/// <summary>What a list is sorted by: what happened last comes first, unless the query says something else or looks for words.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Path">The address of the list in that order.</param>
/// <param name="IsCurrent">Whether it is this one.</param>
public sealed record ListOrder(string Label, string Path, bool IsCurrent)
{
    /// <summary>The order of lists for which none is asked.</summary>
    internal static readonly TicketSort Latest = new(TicketFields.Updated, Descending: true);

    // What somebody may choose without writing it.
    private static readonly TicketSort[] Offered =
    [
        Latest, new(TicketFields.Created, Descending: true), new(TicketFields.Created), new(TicketFields.Due),
        new(TicketFields.Priority, Descending: true),
    ];

    /// <summary>What is looked for, in the order that it comes in.</summary>
    internal static TicketQuery Sorted(TicketQuery query) =>
        query.Sorts.Count > 0 || QueryEdits.HasWords(query.Where) ? query : query.SortedBy(Latest);

    /// <summary>The orders to choose from, that of the list first where it is none of them.</summary>
    internal static IReadOnlyList<ListOrder> Of(ListState state, TicketQuery query, QueryWords words)
    {
        var current = Sorted(query).Sorts is [var sort, ..] ? sort : new TicketSort(TicketFields.Relevance);
        IEnumerable<TicketSort> orders = Offered.Contains(current) ? Offered : Offered.Prepend(current);
        return
        [
            .. orders.Select(order => new ListOrder(
                words.Order(order),
                state.With(query.SortedBy(order).ToString()).Path,
                order == current)),
        ];
    }
}
