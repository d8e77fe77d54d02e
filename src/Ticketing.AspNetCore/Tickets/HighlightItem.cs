using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.Search.Highlighting;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>Where the words of a query stand in a ticket.</summary>
internal sealed record HighlightItem(
    [property: Description("The words found in the title.")] IReadOnlyList<RangeItem> Title,
    [property: Description("The best part of the description or of a comment; null when no word was found there.")] FragmentItem? Fragment)
{
    public static HighlightItem From(TicketHighlight highlight) => new(
        [.. highlight.Title.Select(RangeItem.From)],
        highlight.Fragment is { } fragment
            ? new(fragment.Number, fragment.Kind is TextKind.InternalComment, fragment.Text, [.. fragment.Ranges.Select(RangeItem.From)])
            : null);
}

/// <summary>A part of a description or comment.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record FragmentItem(
    [property: Description("The number of the comment, or of the change that brought the description.")] int Number,
    [property: Description("Whether it is from an internal comment.")] bool IsInternal,
    [property: Description("About 200 characters, as they were typed: encode them before they become HTML.")] string Text,
    [property: Description("The words found in it.")] IReadOnlyList<RangeItem> Ranges);

/// <summary>A part of a text.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record RangeItem(
    [property: Description("Where it begins, in UTF-16 code units.")] int Start,
    [property: Description("How many code units it has.")] int Length)
{
    public static RangeItem From(TextRange range) => new(range.Start, range.Length);
}
