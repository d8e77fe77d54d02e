using System.Text;
using Ticketing.Tickets;

namespace Ticketing.UI.Searching;

/// <summary>Takes what people typed as words and nothing else: who asks for help is not asked to know a query language.</summary>
internal static class PlainWords
{
    private const int Most = 12;

    private const char Joint = '-';

    /// <summary>
    /// The words, none of which means anything else in a query. What is joined without a space stays one: TO-123, l'imprimante.
    /// </summary>
    public static IReadOnlyList<string> Of(string text) =>
    [
        .. string.Concat(text.Take(TicketLimits.Title))
            .EnumerateRunes()
            .Aggregate(new StringBuilder(), (plain, rune) => plain.Append(Plain(rune)))
            .ToString()
            .ToLowerInvariant()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim(Joint, '\''))
            .Where(HasWord)
            .Take(Most),
    ];

    /// <summary>Whether there is a letter or a digit in it, of any script.</summary>
    public static bool HasWord(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    // Only ASCII has a meaning in a query. What else parts words is known where texts are analysed: accents, signs and joiners of other
    // scripts do not.
    private static Rune Plain(Rune rune) => rune switch
    {
        _ when Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) => new(' '),
        { Value: '\'' or '\u2019' } => new('\''),
        { IsAscii: true } when !Rune.IsLetterOrDigit(rune) => new(Joint),
        _ => rune,
    };
}
