using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Desk;

/// <summary>
/// What a feature stores in the commit of a command, or not at all. It asks nobody's permission: do not hand it to users.
/// </summary>
public sealed record CommitRiders
{
    /// <inheritdoc cref="TicketingCommit.Documents"/>
    public IReadOnlyList<DocumentChange> Documents { get; init; } = [];

    /// <inheritdoc cref="TicketingCommit.Alarms"/>
    public IReadOnlyList<AlarmChange> Alarms { get; init; } = [];

    /// <inheritdoc cref="TicketingCommit.Settled"/>
    public IReadOnlyList<Settlement> Settled { get; init; } = [];

    /// <summary>Documents that name the ticket, which has no number before it is filed; null for none.</summary>
    internal Func<TicketId, IReadOnlyList<DocumentChange>>? DocumentsOf { get; init; }
}
