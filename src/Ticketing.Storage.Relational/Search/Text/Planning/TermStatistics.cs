using Ticketing.Search.Ranking;

namespace Ticketing.Storage.Relational.Search.Text.Planning;

/// <summary>What is known of the terms of a query. Immutable.</summary>
/// <param name="Tickets">How many tickets there are, about.</param>
/// <param name="AverageLength">The average length of their title and body.</param>
/// <param name="With">In how many of them each term occurs.</param>
internal sealed record TermStatistics(long Tickets, double AverageLength, IReadOnlyDictionary<string, long> With) : ITermStatistics
{
    public long TicketsWith(string term) => With.GetValueOrDefault(term);
}
