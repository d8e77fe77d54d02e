using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Desk;

/// <summary>Whether a command may be carried out though its writer knew an earlier version of the ticket.</summary>
internal static class KnownVersion
{
    // Whoever missed more than that looks again.
    private const int MostSince = 500;

    /// <exception cref="TicketConflictException">He has to look again.</exception>
    public static async Task RequireAsync(
        ITicketReader reader, Visibility visibility, Ticket ticket, TicketCommand command, CommandOptions options,
        CancellationToken cancellationToken)
    {
        // Compared with what he can know of the ticket: an internal comment makes no version for who may not read it.
        if (options.ExpectedVersion is not { } known || visibility.AsSeen(ticket).Version is var version && version == known)
            return;
        if (!options.MayMerge || version < known
            || await IsInTheWayAsync(reader, visibility, ticket.Id, command, known, cancellationToken))
            throw TicketConflictException.Stale(ticket.Id, known);
    }

    private static async Task<bool> IsInTheWayAsync(
        ITicketReader reader, Visibility visibility, TicketId id, TicketCommand command, int known, CancellationToken cancellationToken)
    {
        var since = await reader.HistoryAsync(id, known, MostSince, visibility, cancellationToken);
        return since.Count == MostSince || since.Any(recorded => command.ConflictsWith(recorded.Event));
    }
}
