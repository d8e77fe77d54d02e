using System.Collections.Concurrent;
using Ticketing.Search.Ranking;

namespace Ticketing.Storage.InMemory;

/// <summary>The statistics of a tenant's tickets at one moment: exact, counted when first asked for. Thread-safe.</summary>
internal sealed class CountedTerms(IReadOnlyCollection<StoredTicket> tickets) : ITermStatistics
{
    private readonly ConcurrentDictionary<string, long> counted = new(StringComparer.Ordinal);

    private readonly Lazy<double> averageLength =
        new(() => tickets.Select(ticket => TermLine.LengthOfWords(ticket.Lines.Title) + TermLine.LengthOfWords(ticket.Lines.Body))
            .DefaultIfEmpty().Average());

    public long Tickets => tickets.Count;

    public double AverageLength => averageLength.Value;

    public long TicketsWith(string term) => counted.GetOrAdd(term, Count);

    private long Count(string term)
    {
        var begins = " " + (term.EndsWith(RelevanceScorer.PrefixMark) ? term[..^1] : term + " ");
        return tickets.Count(ticket => ticket.Lines.Title.Contains(begins, StringComparison.Ordinal)
            || ticket.Lines.Body.Contains(begins, StringComparison.Ordinal));
    }
}
