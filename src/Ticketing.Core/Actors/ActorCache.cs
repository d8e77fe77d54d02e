using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Commits;
using Ticketing.Storage;

namespace Ticketing.Actors;

/// <summary>
/// The directory's actors, kept for <see cref="TicketingOptions.ActorLifetime"/>. A commit of this process drops those it concerns at once;
/// what another host commits takes effect when this one hears of it, or when the lifetime is over. Each is loaded once at a time, however
/// many wait for him.
/// </summary>
internal sealed class ActorCache(DirectoryActorSource source, IOptions<TicketingOptions> options, TimeProvider time)
    : IActorSource, ICommitCache, IHintedCache
{
    /// <summary>How many are kept; the oldest make room.</summary>
    internal const int Most = 10_000;

    private readonly ConcurrentDictionary<Caller, KeptActor> kept = new();
    private readonly TimeSpan lifetime = options.Value.ActorLifetime;
    private int makingRoom;

    internal int Count => kept.Count;

    public async Task<Actor?> FindAsync(Caller caller, CancellationToken cancellationToken) =>
        (await FindViewerAsync(caller, cancellationToken))?.Actor;

    public ValueTask<Viewer?> FindViewerAsync(Caller caller, CancellationToken cancellationToken)
    {
        while (true)
        {
            kept.TryGetValue(caller, out var known);
            if (known is not null && IsFresh(known))
                return known.WaitAsync(cancellationToken);
            var mine = new KeptActor(time.GetTimestamp());
            if (known is null ? !kept.TryAdd(caller, mine) : !kept.TryUpdate(caller, mine, known))
                continue;
            // Of nobody's request: not its cancellation, as others wait too, and not its transaction, whose rows may yet be rolled back.
            using (ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow())
                _ = Task.Run(() => LoadAsync(caller, mine), CancellationToken.None);
            if (kept.Count > Most)
                MakeRoom();
            return mine.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Drops one, so that he is loaded anew when he is asked for next.</summary>
    public void Forget(Caller caller) => kept.TryRemove(caller, out _);

    /// <summary>Drops those whom a commit concerns. A load that runs already is joined by nobody any more.</summary>
    public void Forget(TicketingCommit commit)
    {
        foreach (var change in commit.Directory)
        {
            if (change.ChangedUser is { } user)
                kept.TryRemove(new(user, commit.Tenant), out _);
            else if (change is SaveRole or DeleteRole)
                Forget(commit.Tenant, _ => true);
        }

        foreach (var change in commit.Documents.Where(change => change.Kind == UserAliases.Kind))
            kept.TryRemove(new(change.Key, commit.Tenant), out _);

        var watchers = commit.Tickets
            .Where(change => change.After.Watchers.Count > 0)
            .SelectMany(change => change.After.Watchers.Except(change.Before?.Watchers ?? default))
            .ToHashSet();
        if (watchers.Count > 0)
            Forget(commit.Tenant, actor => actor.MayBeNewAmong(watchers));
    }

    public void ForgetTenant(string tenant) => Forget(tenant, _ => true);

    // Who holds a role, or is meant by a watcher's alias, is not known by his id: all of the tenant are looked at.
    private void Forget(string tenant, Func<KeptActor, bool> isConcerned)
    {
        foreach (var (caller, actor) in kept)
        {
            if (caller.Tenant == tenant && isConcerned(actor))
                kept.TryRemove(new(caller, actor));
        }
    }

    private async Task LoadAsync(Caller caller, KeptActor mine)
    {
        try
        {
            mine.Loaded(await source.FindAsync(caller, CancellationToken.None) is { } actor ? new(actor) : null);
        }
        catch (Exception fault)
        {
            // Those who wait hear of it; the next one tries again.
            kept.TryRemove(new(caller, mine));
            mine.Failed(fault);
        }
    }

    // From the moment the load began: what it read may have changed right after.
    private bool IsFresh(KeptActor known) => time.GetElapsedTime(known.Since) < lifetime;

    private void MakeRoom()
    {
        if (Interlocked.Exchange(ref makingRoom, 1) == 1)
            return;
        foreach (var oldest in kept.OrderBy(entry => entry.Value.Since).Take(kept.Count - (Most * 3 / 4)))
            kept.TryRemove(oldest);
        Volatile.Write(ref makingRoom, 0);
    }
}
