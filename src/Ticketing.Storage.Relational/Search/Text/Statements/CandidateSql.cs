namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>Writes where the candidates (id) of a search come from: the text index, or the number that is asked for.</summary>
internal sealed class CandidateSql(TextStatement statement)
{
    private readonly long? number = TextSplit.Number(statement.Where);

    // Where the branches differ in what they read of a ticket, the index tells only that one of them may find the words.
    /// <summary>Whether the text index has answered for the words, so that only the rest is left to be asked of a candidate.</summary>
    public bool AreExact => number is null && statement.Dialect.IsExact(TextSplit.Of(statement.Where).Text!)
        && (statement.Conditions.AllReadInternals || statement.Conditions.NoneReadsInternals);

    /// <summary>The candidates; null when there are none.</summary>
    public string? All()
    {
        if (number is { } only)
            return $"select n.id as id from ticketing_tickets n where n.id = {statement.Parameters.Add(only)}";
        return TextSplit.Of(statement.Where).Text is { } text
            && statement.Dialect.IndexQuery(text, !statement.Conditions.NoneReadsInternals) is { } query
                ? statement.Dialect.FromIndex(statement.Parameters.Add(query))
                : null;
    }
}
