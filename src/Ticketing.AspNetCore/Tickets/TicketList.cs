using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.Search;
using Ticketing.Search.Highlighting;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>A page of tickets.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record TicketList(
    IReadOnlyList<TicketItem> Items,
    [property: Description(
        "What to hand in as 'cursor' for the page after this one; null when there is none. A page can be short, or empty, though it is " +
        "there: few tickets fit, and the search goes on from where it stopped.")] string? Next,
    [property: Description(
        "What to hand in as 'cursor' for the page before this one; null on the first one. The page before can be empty when its tickets " +
        "have moved.")] string? Previous,
    [property: Description("How many tickets the query finds; at least so many when totalIsExact is false.")] int Total,
    [property: Description(
        "Whether there are just that many; false: there are more, or counting on would have taken too long.")] bool TotalIsExact)
{
    [Description(
        "What was searched for instead, as the query found nothing and a word of it may have a slip in it; null when it was the query.")]
    public CorrectionItem? Correction { get; init; }

    public static TicketList From(TicketPage page) =>
        new([.. page.Items.Select(TicketItem.From)], page.Next, page.Previous, page.Total, page.TotalIsExact)
        {
            Correction = page.Correction is { } correction ? CorrectionItem.From(correction) : null,
        };

    public TicketList With(IReadOnlyDictionary<TicketId, TicketHighlight> highlights) => this with
    {
        Items =
        [
            .. Items.Select(item => highlights.TryGetValue(new(item.Id), out var found)
                ? item with { Highlight = HighlightItem.From(found) }
                : item),
        ],
    };
}
