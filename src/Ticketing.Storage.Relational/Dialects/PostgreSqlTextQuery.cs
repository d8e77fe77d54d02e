using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Dialects;

/// <summary>
/// Writes free text as a <c>tsquery</c> over <c>ticketing_ticket_terms.lexemes</c>, where terms of the title also stand with ^ before them,
/// and those of internal comments with ~. Of a phrase it demands the words.
/// </summary>
internal sealed class PostgreSqlTextQuery : TextQuery
{
    private readonly bool internals;

    private PostgreSqlTextQuery(bool internals) : base(" & ", " | ") => this.internals = internals;

    /// <summary>The query, or null when nothing can fit it.</summary>
    public static string? Of(Criterion text, bool internals) => new PostgreSqlTextQuery(internals).Fold(text);

    public override string? Fold(HasText text) =>
        All(text.Sequence.Select((term, index) => Of(term, text.TitleOnly, index == text.Sequence.Length - 1)));

    private string? Of(SearchTerm term, bool titleOnly, bool isLast)
    {
        string[] marks = titleOnly ? ["^"] : internals ? ["", "~"] : [""];
        var lexemes = term.Alternatives.Where(PhraseReadings.IsTerm).SelectMany(word => marks.Select(mark => $"'{mark}{word}'"));
        if (isLast && term.Prefix is { } prefix && PhraseReadings.IsTerm(prefix))
            lexemes = lexemes.Concat(marks.Select(mark => $"'{mark}{prefix}':*"));
        return Any(lexemes);
    }
}
