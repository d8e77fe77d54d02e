using Ticketing.Search.Ranking;

namespace Ticketing.Tests.Search.Ranking;

/// <summary>Statistics made up for a test; a term that is not named is in one ticket.</summary>
internal sealed record FixedStatistics(
    long Tickets = 1000, double AverageLength = 60, params (string Term, long Tickets)[] Terms) : ITermStatistics
{
    public long TicketsWith(string term) =>
        Terms.FirstOrDefault(known => known.Term == term) is { Term: not null } found ? found.Tickets : 1;
}
