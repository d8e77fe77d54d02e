using Ticketing.Commits;
using Ticketing.Storage;
using Ticketing.Time;

namespace Ticketing.Dispatch;

/// <summary>
/// Stores what a handler of messages or alarms decided, on the way of every commit: contributors add to it, caches drop what it concerns.
/// It asks nobody's permission: do not hand it to users. Thread-safe.
/// </summary>
public sealed class HandlerCommits
{
    private readonly CommitPipeline pipeline;

    internal HandlerCommits(CommitPipeline pipeline) => this.pipeline = pipeline;

    /// <summary>
    /// Stores a commit, with the handler's work settled in it (<see cref="TicketingCommit.Settled"/>) and by that just once.
    /// </summary>
    /// <param name="commit">The commit; its times are cut to the microsecond.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What was stored, with what contributors added.</returns>
    /// <exception cref="LeaseLostException">The work is not the handler's any more; it lets this go through.</exception>
    /// <exception cref="TicketConflictException">Somebody changed meanwhile what the commit changes.</exception>
    /// <exception cref="CommitContributionException">A contributor failed.</exception>
    public async Task<TicketingCommit> CommitAsync(TicketingCommit commit, CancellationToken cancellationToken)
    {
        var kept = commit with
        {
            At = commit.At.ToUtcMicroseconds(),
            Alarms = [.. commit.Alarms.Select(alarm => alarm with { DueAt = alarm.DueAt?.ToUtcMicroseconds() })],
            Outbox = [.. commit.Outbox.Select(message => message with { NotBefore = message.NotBefore.ToUtcMicroseconds() })],
        };
        return (await pipeline.CommitAsync(new(CommitOrigins.Upkeep, null, kept), cancellationToken)).Commit;
    }
}
