using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>
/// Carries out what a form wants on the version that its writer saw. What others changed since is a conflict when it is the same thing; a
/// comment on a ticket whose title is being rewritten is none.
/// </summary>
internal static class TicketChanges
{
    private const int Tries = 5;
    private const int MostSince = 500;

    /// <exception cref="TicketConflictException">The same thing was changed since: code <c>stale</c>.</exception>
    public static async Task<CommandOutcome> ExecuteAsync(
        TicketServices services, TicketId id, TicketCommand command, int? version, Func<TicketEvent, bool> touches,
        CancellationToken cancellationToken,
        IdempotencyKey? once = null)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await services.Desk.ExecuteAsync(
                    services.Page.Caller, id, command, new() { ExpectedVersion = version, Idempotency = once }, cancellationToken);
            }
            catch (TicketConflictException e) when (e.IsStale && version is { } known && tries < Tries)
            {
                var now = await services.Archive.GetAsync(services.Page.Caller, id, cancellationToken);
                var since = await SinceAsync(services, id, known, cancellationToken);
                if (since.Count == MostSince || since.Any(recorded => touches(recorded.Event)))
                    throw;
                version = now.Ticket.Version;
            }
        }
    }

    /// <summary>What happened to a ticket after a version.</summary>
    public static Task<IReadOnlyList<RecordedEvent>> SinceAsync(
        TicketServices services, TicketId id, int version, CancellationToken cancellationToken) =>
        services.Archive.HistoryAsync(services.Page.Caller, id, version, MostSince, cancellationToken);
}
