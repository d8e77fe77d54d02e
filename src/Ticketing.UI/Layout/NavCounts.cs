using System.Collections.Concurrent;
using Ticketing.Access;
using Ticketing.Search;
using Ticketing.UI.Console.WaitingLists;
using Ticketing.Views;

namespace Ticketing.UI.Layout;

/// <summary>
/// The counts beside the console's first pages and its reader's views: from counters, or counts that end early, and kept for a moment,
/// since every page shows them. Thread-safe.
/// </summary>
internal sealed class NavCounts(TicketFinder finder, ViewDesk views, TimeProvider time)
{
    /// <summary>What is answered and waits for the reader.</summary>
    public const string Answered = "Answered";

    /// <summary>What the reader has.</summary>
    public const string Mine = "Mine";

    /// <summary>What waits for somebody.</summary>
    public const string Waiting = "Waiting";

    private const int MostKept = 10_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<Caller, Kept> kept = [];

    /// <summary>The key of the count of a view.</summary>
    public static string KeyOf(SavedView view) => $"view-{view.Id}";

    /// <summary>What the navigation shows; nothing where it cannot be read.</summary>
    /// <param name="page">Who reads it.</param>
    /// <param name="isAnew">Whether it is counted now, whatever is kept.</param>
    public async ValueTask<NavModel> ReadAsync(PageContext page, bool isAnew = false)
    {
        try
        {
            var pinned = (await views.ListAsync(page.Caller, page.Abandoned))
                .Where(shown => shown.IsPinned)
                .Select(shown => shown.View)
                .ToList();
            var wanted = Queries(page, pinned);
            if (!isAnew && kept.TryGetValue(page.Caller, out var known) && known.Answers(wanted)
                && time.GetElapsedTime(known.Since) < Lifetime)
                return new(pinned, known.Counts, known.Position != page.LiveSince);
            return new(pinned, await CountAsync(page, pinned, wanted), IsStale: false);
        }
#pragma warning disable CA1031 // The page that says that the database is away has a sidebar, too; what else it asks tells of the fault.
        catch (Exception)
#pragma warning restore CA1031
        {
            return NavModel.Empty;
        }
    }

    private async Task<Dictionary<string, NavCount>> CountAsync(
        PageContext page, List<SavedView> pinned, Dictionary<string, string> wanted)
    {
        var (since, counts) = (time.GetTimestamp(), new Dictionary<string, NavCount>());
        foreach (var key in (string[])[Answered, Mine, Waiting])
        {
            if (wanted.TryGetValue(key, out var query))
                counts[key] = new(key, key, (await finder.CountAsync(page.Caller, [query], page.Abandoned))[0]);
        }

        foreach (var view in pinned)
        {
            var counted = await views.CountAsync(page.Caller, view, page.Abandoned);
            counts[KeyOf(view)] = new(KeyOf(view), "View", counted.Count) { IsBroken = counted.Problem is not null };
        }

        if (kept.Count >= MostKept)
            kept.Clear();
        kept[page.Caller] = new(wanted, counts, since, page.LiveSince);
        return counts;
    }

    /// <summary>What is counted, by the key of the count.</summary>
    private static Dictionary<string, string> Queries(PageContext page, List<SavedView> pinned)
    {
        var queries = pinned.ToDictionary(KeyOf, view => view.FindsBy());
        (queries[Answered], queries[Mine]) = ("assignee:me is:answered", "assignee:me is:open");
        if (page.Actor.MaySomewhere(Permission.Take))
            queries[Waiting] = WaitingQueue.Query(page, null).ToString();
        return queries;
    }

    private sealed record Kept(
        IReadOnlyDictionary<string, string> Queries, IReadOnlyDictionary<string, NavCount> Counts, long Since, string? Position)
    {
        public bool Answers(Dictionary<string, string> wanted) =>
            wanted.Count == Queries.Count && wanted.All(one => Queries.TryGetValue(one.Key, out var query) && query == one.Value);
    }
}
