using Ticketing.Storage;
using Ticketing.Time;

namespace Ticketing.Commits;

/// <summary>
/// The way of every commit: it gets its time, contributors add to it and so do links, the store takes it and tells those who follow
/// (<see cref="CommitFollowers"/>), and caches drop what it concerns. Thread-safe.
/// </summary>
internal sealed class CommitPipeline(
    ITicketingStore store, CommitContributors contributors, LinkFollower links, IEnumerable<ICommitCache> caches, TimeProvider time)
{
    private readonly ICommitCache[] caches = [.. caches];

    /// <summary>Stores changes of the directory and documents, as of now.</summary>
    /// <param name="origin">What asks for it.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="by">Who asks (user id); null for the help desk itself.</param>
    /// <param name="directory">The changes, applied in this order.</param>
    /// <param name="documents">The documents that come with them.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketConflictException">The store refuses it.</exception>
    /// <exception cref="CommitContributionException">A contributor failed.</exception>
    public Task<CompletedCommit> CommitAsync(
        CommitOrigins origin, string tenant, string? by, IReadOnlyList<DirectoryChange> directory,
        IReadOnlyList<DocumentChange> documents, CancellationToken cancellationToken) =>
        CommitAsync(
            new(origin, by, new() { Tenant = tenant, At = time.GetUtcMicroseconds(), Directory = directory, Documents = documents }),
            cancellationToken);

    /// <summary>Stores what was decided at a time of its own.</summary>
    /// <exception cref="TicketConflictException">The store refuses it.</exception>
    /// <exception cref="CommitContributionException">A contributor failed.</exception>
    public async Task<CompletedCommit> CommitAsync(ProposedCommit proposed, CancellationToken cancellationToken)
    {
        var completed = Complete(await links.FollowAsync(proposed, cancellationToken));
        // A contributor may have opened or ended a ticket.
        var commit = (await links.FollowAsync(proposed with { Commit = completed }, cancellationToken)).Commit;
        try
        {
            return new(commit, (await store.CommitAsync(commit, cancellationToken)).Earlier);
        }
        finally
        {
            // Also after a fault: the commit may have been stored and only its answer lost.
            foreach (var cache in caches)
                cache.Forget(commit);
        }
    }

    /// <summary>What would be stored, but for what follows for tickets that are linked with its own.</summary>
    /// <exception cref="CommitContributionException">A contributor failed.</exception>
    public TicketingCommit Complete(ProposedCommit proposed) => contributors.Complete(proposed);
}
