namespace Ticketing.Search.Language;

/// <summary>A text that had to be a query is none.</summary>
public sealed class QuerySyntaxException : FormatException
{
    internal QuerySyntaxException(QueryError error)
        : base(error.Message) => Error = error;

    /// <summary>What is wrong, and where.</summary>
    public QueryError Error { get; }
}
