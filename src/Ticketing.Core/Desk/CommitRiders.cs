using Ticketing.Storage;

namespace Ticketing.Desk;

/// <summary>What is stored in the commit of a command, or not at all.</summary>
internal sealed record CommitRiders
{
    /// <inheritdoc cref="TicketingCommit.Documents"/>
    public IReadOnlyList<DocumentChange> Documents { get; init; } = [];

    /// <inheritdoc cref="TicketingCommit.Alarms"/>
    public IReadOnlyList<AlarmChange> Alarms { get; init; } = [];

    /// <inheritdoc cref="TicketingCommit.Settled"/>
    public IReadOnlyList<Settlement> Settled { get; init; } = [];
}
