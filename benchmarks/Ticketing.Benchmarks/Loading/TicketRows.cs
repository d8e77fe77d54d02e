using Ticketing.Storage.Relational.Search.Text;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Benchmarks.Loading;

/// <summary>The rows of some new tickets, made by the packages' own records.</summary>
internal sealed record TicketRows(
    IReadOnlyList<TicketRow> Tickets, IReadOnlyList<KeyRow> Keys, IReadOnlyList<NewEventRow> Events, IReadOnlyList<TextRow> Texts,
    IReadOnlyList<SearchRow> Terms)
{
    public static TicketRows Of(string tenant, IReadOnlyList<TicketChange> changes, SearchTerms terms) => new(
        [.. changes.Select(change => TicketRow.Of(tenant, change.After))],
        [.. changes.SelectMany(change => KeyRow.Of(tenant, change.After))],
        [.. changes.SelectMany(change => change.EventRows(tenant))],
        [.. changes.SelectMany(change => change.TextRows(tenant))],
        [.. changes.Select(change => terms.Of(change.After, change.Texts))]);
}
