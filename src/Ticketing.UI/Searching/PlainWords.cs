using Ticketing.Tickets;

namespace Ticketing.UI.Searching;

/// <summary>Takes what people typed as words and nothing else: who asks for help is not asked to know a query language.</summary>
internal static class PlainWords
{
    private const int Most = 12;

    /// <summary>The words, none of which means anything else in a query.</summary>
    public static IReadOnlyList<string> Of(string text) =>
    [
        .. string.Concat(text.Take(TicketLimits.Title).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '))
            .ToLowerInvariant()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Take(Most),
    ];
}
