namespace Ticketing.Search.Language;

/// <summary>A value as it stands in the text, before it is read by the rules of its field.</summary>
internal readonly record struct QueryItem(string Text, bool Quoted, int Position, int Length)
{
    public QueryError Error(string code, string message, string? suggestion = null) => new(code, message, Position, Length, suggestion);
}
