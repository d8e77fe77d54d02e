using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Dialects;

/// <summary>
/// Writes free text in FTS5's query language: every term in double quotes, so that none of them can be an operator, and each word or
/// phrase held to the columns it may be found in.
/// </summary>
internal sealed class SqliteTextQuery : TextQuery
{
    private readonly string? columns;

    private SqliteTextQuery(string? columns) : base(" AND ", " OR ") => this.columns = columns;

    /// <summary>The query, or null when nothing can fit it.</summary>
    /// <param name="text">Free text.</param>
    /// <param name="columns">Where it may be found; null for anywhere, which is found faster.</param>
    public static string? Of(Criterion text, string? columns) => new SqliteTextQuery(columns).Fold(text);

    public override string? Fold(HasText text)
    {
        var held = text.TitleOnly ? "{title} : " : columns is null ? "" : $"{{{columns}}} : ";
        return All(PhraseReadings.Of(text).Select(Held));

        string? Held(IReadOnlyList<PhraseReading> piece) => Any(piece.Select(Quoted)) is { } readings ? $"{held}{readings}" : null;
    }

    private static string Quoted(PhraseReading reading) => $"\"{reading.Terms}\"{(reading.IsBeginning ? " *" : "")}";
}
