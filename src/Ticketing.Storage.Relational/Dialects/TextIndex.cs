using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Dialects;

/// <summary>An index of terms.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">The ticket's number in it.</param>
/// <param name="Score">How well a row fits the query: the greatest is the best, and the title counts most.</param>
/// <param name="Query">
/// Writes the query for free text combined by <see cref="AllOf"/> and <see cref="AnyOf"/>; null when nothing can fit it.
/// </param>
/// <param name="Matches">Whether a row fits the query with the name of a parameter.</param>
internal sealed record TextIndex(string Table, string Id, string Score, Func<Criterion, string?> Query, Func<string, string> Matches);
