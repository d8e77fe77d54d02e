namespace Ticketing.Storage;

/// <summary>
/// Is told of commits once they are durable, so that what follows them wakes at once instead of asking again and again: compaction of
/// counters, live updates, the outbox. It is a hint and not a queue: a process that ends between a commit and the telling tells nobody, so
/// a follower also looks by itself now and then. Implementations are thread-safe.
/// </summary>
public interface ICommitFollower
{
    /// <summary>
    /// Something was stored for a tenant, and everybody can read it. Within a host's own transaction it is called after the host's commit,
    /// once for each tenant, and not at all after a rollback or for commits that nobody needs to follow
    /// (<see cref="TicketingCommit.IsFollowed"/>). The one who made the change waits for it: it returns at once, does no work of
    /// its own, and what it throws is logged and goes no further.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    void OnCommitted(string tenant);
}
