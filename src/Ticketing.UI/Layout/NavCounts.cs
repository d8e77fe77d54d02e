using System.Collections.Concurrent;
using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Storage;
using Ticketing.UI.Console.WaitingLists;

namespace Ticketing.UI.Layout;

/// <summary>
/// The counts beside the console's first pages: from counters, or counts that end early, and kept for a moment, since every page shows
/// them. Thread-safe.
/// </summary>
internal sealed class NavCounts(TimeProvider time)
{
    private const int MostKept = 10_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<Caller, Kept> kept = [];

    /// <summary>How many tickets are whose, in the order of <see cref="Queries"/>; none where they cannot be counted.</summary>
    public async ValueTask<IReadOnlyList<TicketCount>> ReadAsync(PageContext page, TicketFinder finder)
    {
        if (kept.TryGetValue(page.Caller, out var known) && time.GetElapsedTime(known.Since) < Lifetime)
            return known.Counts;
        var since = time.GetTimestamp();
        try
        {
            var counts = await finder.CountAsync(page.Caller, Queries(page), page.Abandoned);
            if (kept.Count >= MostKept)
                kept.Clear();
            kept[page.Caller] = new(counts, since);
            return counts;
        }
#pragma warning disable CA1031 // The page that says that the database is away has a sidebar, too; what else it asks tells of the fault.
        catch (Exception)
#pragma warning restore CA1031
        {
            return [];
        }
    }

    /// <summary>What waits for an answer of the reader, what he has, what waits for somebody.</summary>
    private static List<string> Queries(PageContext page)
    {
        var queries = new List<string> { "assignee:me is:answered", "assignee:me is:open" };
        if (page.Actor.MaySomewhere(Permission.Take))
            queries.Add(WaitingQueue.Query(page, null).ToString());
        return queries;
    }

    private sealed record Kept(IReadOnlyList<TicketCount> Counts, long Since);
}
