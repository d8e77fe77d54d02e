using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Text.Planning;

/// <summary>
/// In how many tickets terms occur, in title, description or public comments; kept for up to ten minutes. It guides plans and weighs words,
/// so that being late makes nothing wrong. Common terms are counted in a sample, rare ones through the index. Thread-safe.
/// </summary>
internal sealed class TermFrequencies(RelationalDialect dialect)
{
    private const int MostKept = 20_000;

    // Of what the sample hardly has, the index has little: this only bounds the unlikely.
    private const int MostCounted = 30_000;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (long Count, long At)> known = new(StringComparer.Ordinal);
    private volatile Drawn? drawn;

    /// <summary>What is known of the terms of a condition.</summary>
    public async Task<TermStatistics> OfAsync(DbConnection connection, Criterion where, CancellationToken cancellationToken)
    {
        var sample = await SampleAsync(connection, cancellationToken);
        var with = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var name in RelevanceScorer.TermsOf(where))
            with[name] = await CountAsync(connection, sample, name, cancellationToken);
        return new(sample.Tickets, sample.AverageLength, with);
    }

    /// <summary>The sample, as it was drawn last.</summary>
    public async Task<TermSample> SampleAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (drawn is { } recent && Stopwatch.GetElapsedTime(recent.At) < KeptFor(recent.Sample))
            return recent.Sample;
        var sample = await TermSample.DrawAsync(connection, dialect, cancellationToken);
        drawn = new(sample, Stopwatch.GetTimestamp());
        known.Clear();
        return sample;
    }

    private async Task<long> CountAsync(DbConnection connection, TermSample sample, string name, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(name, out var entry) && Stopwatch.GetElapsedTime(entry.At) < KeptFor(sample))
            return entry.Count;
        var isBeginning = name.EndsWith(RelevanceScorer.PrefixMark);
        var term = isBeginning ? name[..^1] : name;
        var count = sample.With(term, isBeginning) ?? await CountInIndexAsync(connection, term, isBeginning, cancellationToken);
        if (known.Count >= MostKept)
            known.Clear();
        known[name] = (count, Stopwatch.GetTimestamp());
        return count;
    }

    private async Task<long> CountInIndexAsync(DbConnection connection, string term, bool isBeginning, CancellationToken cancellationToken)
    {
        var word = new HasText([isBeginning ? new SearchTerm([], term) : new SearchTerm([term])]);
        if (dialect.IndexQuery(word, internals: false) is not { } query)
            return 0;
        var parameters = new SqlParameters(dialect);
        var sql = string.Create(
            CultureInfo.InvariantCulture,
            $"select count(*) from (select id from ({dialect.FromIndex(parameters.Add(query))}) c limit {MostCounted}) n");
        await using var command = SearchCommand.New(connection, dialect.Prefix.Rewrite(sql), parameters);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    // A new database grows fast: what was true of its first tickets is soon wrong.
    private static TimeSpan KeptFor(TermSample sample) =>
        TimeSpan.FromMilliseconds(Math.Clamp(sample.Tickets, 1000, Longest.TotalMilliseconds));

    private sealed record Drawn(TermSample Sample, long At);
}
