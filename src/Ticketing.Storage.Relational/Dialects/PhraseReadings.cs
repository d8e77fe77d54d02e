using System.Collections.Immutable;
using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Dialects;

/// <summary>Writes out the readings of a word or phrase: the terms as which it may stand in a text.</summary>
internal static class PhraseReadings
{
    // A blank and three letters: with less it is in most texts.
    private const int FewestOfBeginning = 4;

    // How many readings of a phrase are written out; a longer one is cut into pieces that overlap.
    private const int Most = 64;

    /// <summary>
    /// Pieces of the phrase, mostly one, that together say nearly as much: each begins with the word that the one before it ended with. Of
    /// each the readings; none when nothing can fit it.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<PhraseReading>> Of(HasText words) => [.. Pieces(words.Sequence).Select(Readings)];

    /// <summary>
    /// Whether it is what the analyzer makes. Anything else is in no text, and must not be cut into words, or be read as syntax.
    /// </summary>
    public static bool IsTerm(string text) => text.Length > 0 && text.All(c => !char.IsAscii(c) || char.IsAsciiLetterOrDigit(c));

    /// <summary>
    /// What all readings of a piece begin with in a line: where that is not, as mostly, none of them has to be looked for. Null for too
    /// little, or a single reading.
    /// </summary>
    public static string? BeginningOf(IReadOnlyList<PhraseReading> piece)
    {
        if (piece.Count < 2)
            return null;
        var common = piece[0].InLine.AsSpan();
        foreach (var reading in piece)
            common = common[..common.CommonPrefixLength(reading.InLine)];
        return common.Length < FewestOfBeginning ? null : common.ToString();
    }

    private static IEnumerable<List<SearchTerm>> Pieces(ImmutableArray<SearchTerm> phrase)
    {
        var piece = new List<SearchTerm>();
        var readings = 1;
        foreach (var term in phrase)
        {
            var readingsOfTerm = Math.Max(1, term.Alternatives.Length + (term.Prefix is null ? 0 : 1));
            if (piece.Count > 1 && readings * readingsOfTerm > Most)
            {
                yield return piece;
                readings = Math.Max(1, piece[^1].Alternatives.Length);
                piece = [piece[^1]];
            }

            piece.Add(term);
            readings *= readingsOfTerm;
        }

        yield return piece;
    }

    private static IReadOnlyList<PhraseReading> Readings(List<SearchTerm> piece)
    {
        var readings = new List<string> { "" };
        foreach (var term in piece.SkipLast(1))
            readings = [.. readings.SelectMany(before => Terms(term).Select(word => before + word + " ")).Take(Most)];
        var last = piece[^1];
        return
        [
            .. readings.SelectMany(before => Terms(last).Select(word => new PhraseReading(before + word, IsBeginning: false))),
            // A beginning only as the last word of a phrase, which is where one is typed.
            .. last.Prefix is { } prefix && IsTerm(prefix)
                ? readings.Select(before => new PhraseReading(before + prefix, IsBeginning: true))
                : [],
        ];
    }

    private static IEnumerable<string> Terms(SearchTerm term) => term.Alternatives.Where(IsTerm);
}
