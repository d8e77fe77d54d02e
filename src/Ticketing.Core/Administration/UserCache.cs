using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Commits;
using Ticketing.People;
using Ticketing.Storage;

namespace Ticketing.Administration;

/// <summary>
/// Users as pages name them, kept for <see cref="TicketingOptions.ActorLifetime"/>: every list shows fifty, mostly the same. A commit of
/// this process drops those it concerns at once; what another host commits shows when this one hears of it, or when the lifetime
/// is over. Nobody who is not known is kept. Thread-safe.
/// </summary>
internal sealed class UserCache(
    CarefulDirectory directory, IOptions<TicketingOptions> options, TimeProvider time, IHostTransactions? hostTransactions)
    : ICommitCache, IHintedCache
{
    /// <summary>How many are kept; when there is no more room, it begins anew.</summary>
    internal const int Most = 10_000;

    private readonly ConcurrentDictionary<Caller, (User User, long Since)> kept = new();
    private readonly TimeSpan lifetime = options.Value.ActorLifetime;
    private int changes;

    /// <summary>Those of the ids whom the directory knows, in no order.</summary>
    public async Task<IReadOnlyList<User>> FindAsync(string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        // What a host's transaction reads may be rolled back, and what it wrote is not to be hidden from it.
        if (lifetime == TimeSpan.Zero || hostTransactions is { IsInOne: true })
            return await directory.FindUsersAsync(tenant, ids, cancellationToken);
        var (found, missing) = (new List<User>(ids.Count), new List<string>());
        foreach (var id in ids)
        {
            if (kept.TryGetValue(new(id, tenant), out var known) && time.GetElapsedTime(known.Since) < lifetime)
                found.Add(known.User);
            else
                missing.Add(id);
        }

        if (missing.Count > 0)
            found.AddRange(await LoadAsync(tenant, missing, cancellationToken));
        return found;
    }

    /// <summary>Drops those whom a commit concerns.</summary>
    public void Forget(TicketingCommit commit)
    {
        foreach (var change in commit.Directory)
        {
            if (change.ChangedUser is not { } id)
                continue;
            // First: a load that runs already must not keep what it read before.
            Interlocked.Increment(ref changes);
            kept.TryRemove(new(id, commit.Tenant), out _);
        }
    }

    public void ForgetTenant(string tenant)
    {
        Interlocked.Increment(ref changes);
        foreach (var known in kept.Keys.Where(known => known.Tenant == tenant))
            kept.TryRemove(known, out _);
    }

    private async Task<IReadOnlyList<User>> LoadAsync(string tenant, List<string> ids, CancellationToken cancellationToken)
    {
        var (since, before) = (time.GetTimestamp(), Volatile.Read(ref changes));
        var users = await directory.FindUsersAsync(tenant, ids, cancellationToken);
        if (kept.Count + users.Count > Most)
            kept.Clear();
        foreach (var user in users)
            kept[new(user.Id, tenant)] = (user, since);
        if (Volatile.Read(ref changes) != before)
        {
            foreach (var user in users)
                kept.TryRemove(new(user.Id, tenant), out _);
        }

        return users;
    }
}
