using Ticketing.Tickets;

namespace Ticketing.UI.Searching;

/// <summary>Takes what people typed as words and nothing else: who asks for help is not asked to know a query language.</summary>
internal static class PlainWords
{
    private const int Most = 12;

    private const char Joint = '-';

    /// <summary>The words, none of which means anything else in a query. What is joined without a space stays one: TO-123, l'imprimante.</summary>
    public static IReadOnlyList<string> Of(string text) =>
    [
        .. string.Concat(text.Take(TicketLimits.Title).Select(Plain))
            .ToLowerInvariant()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim(Joint, '\''))
            .Where(word => word.Length > 0)
            .Take(Most),
    ];

    private static char Plain(char letter) =>
        char.IsLetterOrDigit(letter) ? letter : char.IsWhiteSpace(letter) || char.IsControl(letter) ? ' ' : letter is '\'' or '\u2019' ? '\'' : Joint;
}
