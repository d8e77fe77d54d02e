namespace Ticketing.Search.Binding;

/// <summary>Other spellings of the words of a query that occur in tickets, by what was typed and folded.</summary>
/// <param name="Apart">Words that are also written as two.</param>
/// <param name="Joined">Pairs of words that are also written in one.</param>
internal sealed record Spellings(ILookup<string, string> Apart, IReadOnlySet<(string First, string Second)> Joined)
{
    /// <summary>None.</summary>
    public static readonly Spellings None = new(Array.Empty<string>().ToLookup(text => text), new HashSet<(string, string)>());
}
