using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>
/// Compiles free text to a condition on the terms <c>x</c> of a ticket: a part of a line of terms, of whose words the database may keep a
/// list.
/// </summary>
internal static class HasTextSql
{
    /// <summary>The condition: true or false, never null.</summary>
    public static string Of(HasText text, bool internals, RelationalDialect dialect, SqlParameters parameters)
    {
        string[] lines = text.TitleOnly ? ["x.title"] : internals ? ["x.title", "x.body", "x.internal"] : ["x.title", "x.body"];
        // One line has all pieces of a phrase: parts in several are not the phrase.
        var pieces = PhraseReadings.Of(text);
        if (pieces.Any(piece => piece.Count == 0))
            return CriterionSql.Never;
        var words = dialect.IndexQuery(text, internals) is { } query ? dialect.FitsIndexQuery(parameters.Add(query)) : null;
        if (words is not null && dialect.IsExact(text))
            return words;
        var phrase = "(" + string.Join(" or ", lines.Select(line => string.Join(
            " and ", pieces.Select(piece => OneOf(line, piece))))) + ")";
        return words is null ? phrase : $"({words} and {phrase})";

        // Where the words are there, little is left to be looked at.
        string OneOf(string line, IReadOnlyList<PhraseReading> piece)
        {
            var any = $"({string.Join(" or ", piece.Select(reading => Occurs(line, reading.InLine)))})";
            return words is null && PhraseReadings.BeginningOf(piece) is { } beginning
                ? $"({Occurs(line, beginning)} and {any})"
                : any;
        }

        string Occurs(string line, string part) => $"{dialect.Position(line, parameters.Add(part))} > 0";
    }
}
