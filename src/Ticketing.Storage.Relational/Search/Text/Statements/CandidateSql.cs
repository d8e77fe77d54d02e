using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Search.Unions;

namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>Writes where the candidates (id) of a search come from: the text index, and numbers that are asked for.</summary>
internal sealed class CandidateSql(TextStatement statement)
{
    private readonly long? number = TextSplit.Number(statement.Where);

    // Where the branches differ in what they read of a ticket, the index tells only that one of them may find the words.
    /// <summary>Whether the text index has answered for the words, so that only the rest is left to be asked of a candidate.</summary>
    public bool AreExact => number is null && TextSplit.Of(statement.Where).Text is { } text && statement.Dialect.IsExact(text)
        && (statement.Conditions.AllReadInternals || statement.Conditions.NoneReadsInternals);

    /// <summary>The candidates; null when there are none.</summary>
    public string? All()
    {
        if (number is { } only)
            return OfNumber(only);
        var split = TextSplit.Of(statement.Where);
        var fromIndex = FromIndex(split.AskedOfIndex);
        if (split.Text is not null || split.Either is not { } either)
            return fromIndex;
        // A ticket that has its number as a word comes once.
        var each = WantedNumbers.In(either).Select(OfNumber).Append(fromIndex).OfType<string>()
            .Select((select, place) => FenceSql.Nested(select, $"c{place}"));
        return $"select e.id as id from ({string.Join("\nunion\n", each)}) e";
    }

    private string? FromIndex(Criterion? text) =>
        text is not null && statement.Dialect.IndexQuery(text, !statement.Conditions.NoneReadsInternals) is { } query
            ? statement.Dialect.FromIndex(statement.Parameters.Add(query))
            : null;

    private string OfNumber(long id) => $"select n.id as id from ticketing_tickets n where n.id = {statement.Parameters.Add(id)}";
}
