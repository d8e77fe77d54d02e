using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>A page of things that are numbered within their ticket.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record NumberedList<T>(
    IReadOnlyList<T> Items,
    [property: Description("What to hand in as 'after' for the page after this one; null when there is none.")] int? Next)
{
    /// <summary>Makes a page of one item more than asked for, which tells whether there is a page after it.</summary>
    public static NumberedList<T> Of(IReadOnlyList<T> oneMore, int limit, Func<T, int> number) =>
        oneMore.Count > limit ? new([.. oneMore.Take(limit)], number(oneMore[limit - 1])) : new(oneMore, null);
}

/// <summary>How pages of them are asked for.</summary>
internal static class NumberedPage
{
    public const int Usual = 100;

    private const int Most = 400;

    public static QueryParameter[] Parameters { get; } =
    [
        new("after", "The number of the last one known; absent for the first page.") { IsNumber = true },
        new("limit", "How many at most.") { IsNumber = true, Default = Usual, Maximum = Most },
    ];

    /// <exception cref="TicketValidationException">The limit is not acceptable.</exception>
    public static int Checked(int limit) =>
        limit is >= 1 and <= Most ? limit : throw new TicketValidationException("limit", $"A page has 1 to {Most} items.");
}
