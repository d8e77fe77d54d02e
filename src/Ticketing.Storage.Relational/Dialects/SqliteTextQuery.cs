using System.Collections.Immutable;
using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Dialects;

/// <summary>
/// Writes free text in FTS5's query language: every term in double quotes, so that none of them can be an operator, and each word or
/// phrase held to the columns it may be found in.
/// </summary>
internal static class SqliteTextQuery
{
    // How many ways of reading a phrase are written out; a longer one is cut into pieces that overlap.
    private const int MostReadings = 64;

    /// <summary>The query, or null when nothing can fit it.</summary>
    /// <param name="text">Free text.</param>
    /// <param name="columns">Where it may be found.</param>
    public static string? Of(Criterion text, string columns) => text switch
    {
        HasText words => Of(words, columns),
        AllOf all => All([.. all.Parts.Select(part => Of(part, columns))]),
        AnyOf any => Joined(" OR ", [.. any.Parts.Select(part => Of(part, columns)).OfType<string>()]),
        _ => throw new ArgumentOutOfRangeException(nameof(text), text, "Only free text is written as a text query."),
    };

    private static string? Of(HasText words, string columns)
    {
        var held = words.TitleOnly ? "{title}" : $"{{{columns}}}";
        return All([.. Pieces(words.Sequence).Select(piece => Joined(" OR ", Readings(piece)) is { } readings ? $"{held} : {readings}" : null)]);
    }

    private static string? All(List<string?> parts) => parts.Contains(null) ? null : Joined(" AND ", [.. parts.OfType<string>()]);

    private static string? Joined(string by, List<string> parts) => parts.Count == 0 ? null : $"({string.Join(by, parts)})";

    // Pieces of a phrase that together say nearly as much: each begins with the word that the one before it ended with.
    private static IEnumerable<List<SearchTerm>> Pieces(ImmutableArray<SearchTerm> phrase)
    {
        var piece = new List<SearchTerm>();
        var readings = 1;
        foreach (var term in phrase)
        {
            var ways = Math.Max(1, term.Alternatives.Length + (term.Prefix is null ? 0 : 1));
            if (piece.Count > 1 && readings * ways > MostReadings)
            {
                yield return piece;
                readings = Math.Max(1, piece[^1].Alternatives.Length);
                piece = [piece[^1]];
            }

            piece.Add(term);
            readings *= ways;
        }

        yield return piece;
    }

    private static List<string> Readings(List<SearchTerm> piece)
    {
        var readings = new List<string> { "" };
        foreach (var term in piece.SkipLast(1))
            readings = [.. readings.SelectMany(before => Terms(term).Select(word => before + word + " ")).Take(MostReadings)];
        var last = piece[^1];
        return
        [
            .. readings.SelectMany(before => Terms(last).Select(word => $"\"{before}{word}\"")),
            // FTS5 takes a beginning only as the last word of a phrase, which is where one is typed.
            .. last.Prefix is { } prefix && IsTerm(prefix) ? readings.Select(before => $"\"{before}{prefix}\" *") : [],
        ];
    }

    private static IEnumerable<string> Terms(SearchTerm term) => term.Alternatives.Where(IsTerm);

    // What the analyzer makes. Anything else is in no index, and must not be cut into words, or be read as syntax, here.
    private static bool IsTerm(string text) => text.Length > 0 && text.All(c => !char.IsAscii(c) || char.IsAsciiLetterOrDigit(c));
}
