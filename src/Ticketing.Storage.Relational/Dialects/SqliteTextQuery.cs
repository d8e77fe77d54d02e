using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Dialects;

/// <summary>
/// Writes free text in FTS5's query language: every term in double quotes, so that none of them can be an operator, and each word or
/// phrase held to the columns it may be found in.
/// </summary>
internal static class SqliteTextQuery
{
    /// <summary>The query, or null when nothing can fit it.</summary>
    /// <param name="text">Free text.</param>
    /// <param name="columns">Where it may be found; null for anywhere, which is found faster.</param>
    public static string? Of(Criterion text, string? columns) => text switch
    {
        HasText words => Of(words, columns),
        AllOf all => All([.. all.Parts.Select(part => Of(part, columns))]),
        AnyOf any => Joined(" OR ", [.. any.Parts.Select(part => Of(part, columns)).OfType<string>()]),
        _ => throw new ArgumentOutOfRangeException(nameof(text), text, "Only free text is written as a text query."),
    };

    private static string? Of(HasText words, string? columns)
    {
        var held = words.TitleOnly ? "{title} : " : columns is null ? "" : $"{{{columns}}} : ";
        return All([.. PhraseReadings.Of(words).Select(Held)]);

        string? Held(IReadOnlyList<PhraseReading> piece) =>
            Joined(" OR ", [.. piece.Select(Quoted)]) is { } readings ? $"{held}{readings}" : null;
    }

    private static string? All(List<string?> parts) => parts.Contains(null) ? null : Joined(" AND ", [.. parts.OfType<string>()]);

    private static string? Joined(string by, List<string> parts) => parts.Count == 0 ? null : $"({string.Join(by, parts)})";

    private static string Quoted(PhraseReading reading) => $"\"{reading.Terms}\"{(reading.IsBeginning ? " *" : "")}";
}
