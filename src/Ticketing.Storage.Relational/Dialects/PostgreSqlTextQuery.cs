using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Dialects;

/// <summary>
/// Writes free text as a <c>tsquery</c> over <c>ticketing_ticket_terms.lexemes</c>, where terms of the title also stand with ^ before them,
/// and those of internal comments with ~. Of a phrase it demands the words.
/// </summary>
internal static class PostgreSqlTextQuery
{
    /// <summary>The query, or null when nothing can fit it.</summary>
    public static string? Of(Criterion text, bool internals) => text switch
    {
        HasText words => All(
            [.. words.Sequence.Select((term, index) => Of(term, words.TitleOnly, internals, index == words.Sequence.Length - 1))]),
        AllOf all => All([.. all.Parts.Select(part => Of(part, internals))]),
        AnyOf any => Joined(" | ", [.. any.Parts.Select(part => Of(part, internals)).OfType<string>()]),
        _ => throw new ArgumentOutOfRangeException(nameof(text), text, "Only free text is written as a text query."),
    };

    private static string? Of(SearchTerm term, bool titleOnly, bool internals, bool isLast)
    {
        string[] marks = titleOnly ? ["^"] : internals ? ["", "~"] : [""];
        var lexemes = term.Alternatives.Where(PhraseReadings.IsTerm).SelectMany(word => marks.Select(mark => $"'{mark}{word}'"));
        if (isLast && term.Prefix is { } prefix && PhraseReadings.IsTerm(prefix))
            lexemes = lexemes.Concat(marks.Select(mark => $"'{mark}{prefix}':*"));
        return Joined(" | ", [.. lexemes]);
    }

    private static string? All(List<string?> parts) => parts.Contains(null) ? null : Joined(" & ", [.. parts.OfType<string>()]);

    private static string? Joined(string by, List<string> parts) => parts.Count == 0 ? null : $"({string.Join(by, parts)})";
}
