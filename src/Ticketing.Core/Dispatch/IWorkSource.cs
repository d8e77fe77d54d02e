using Ticketing.Storage;

namespace Ticketing.Dispatch;

/// <summary>What a dispatcher needs of messages and alarms alike.</summary>
internal interface IWorkSource
{
    /// <summary>What it is called in metrics and logs: <c>outbox</c>.</summary>
    string Name { get; }

    /// <summary>Those that have a handler here.</summary>
    IReadOnlyList<WorkChannel> Channels { get; }

    /// <summary>When channels have something due next.</summary>
    Task<IReadOnlyList<WorkDue>> NextDueAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken);

    /// <summary>Claims what is due.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="at">Now.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="running">How many are being done already, by receiver.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<IReadOnlyList<WorkItem>> ClaimAsync(
        WorkChannel channel, DateTimeOffset at, int limit, IReadOnlyDictionary<string, int> running, CancellationToken cancellationToken);

    /// <summary>Makes leases last as long again. Answers those that were lost.</summary>
    Task<IReadOnlyList<WorkItem>> RenewAsync(IReadOnlyList<WorkItem> held, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Tells what became of items, in one transaction. Answers how many of the leases were lost.</summary>
    Task<int> SettleAsync(IReadOnlyList<(WorkItem Item, WorkOutcome Outcome)> settled, CancellationToken cancellationToken);

    /// <summary>How much there is of each.</summary>
    Task<IReadOnlyList<WorkDepth>> ReadDepthAsync(CancellationToken cancellationToken);
}
