using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Bulk;

/// <summary>
/// Changes one ticket of a run, or puts it back, on the way of every command, as whoever started it. What became of it is stored in the
/// commit that changes it: so it happens once, whoever else works on the run and whenever a host dies.
/// </summary>
internal sealed class BulkStep(TicketDesk desk, ActorResolver actors, ITicketReader reader, WorkflowRegistry workflows)
{
    // Somebody changes the same ticket: more than a handful means something else.
    private const int Tries = 5;

    /// <summary>Does it.</summary>
    /// <param name="caller">Who started the run.</param>
    /// <param name="run">The run.</param>
    /// <param name="entry">The ticket.</param>
    /// <param name="riders">What is stored together with the change, once it is known what became of the ticket.</param>
    /// <param name="isOvertaken">Whether what is stored was changed by somebody else: then nothing was done here.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What became of the ticket, and whether that is stored; null where somebody else is at it.</returns>
    public async Task<(BulkEntry Entry, bool IsStored)?> RunAsync(
        Caller caller, BulkRun run, BulkEntry entry, Func<BulkEntry, CommitRiders> riders,
        Func<Task<bool>> isOvertaken, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await TryAsync(caller, run, entry, riders, cancellationToken);
            }
            catch (TicketConflictException e)
            {
                if (await isOvertaken())
                    return null;
                if (!e.IsStale || tries == Tries)
                    return (entry.Refused(BulkRefusal.Of(e)), false);
            }
            catch (TicketingException e) when (e is not LeaseLostException)
            {
                return (entry.Refused(BulkRefusal.Of(e)), false);
            }
        }
    }

    /// <summary>What would become of a ticket.</summary>
    public async Task<BulkOutcome> PreviewAsync(Caller caller, Ticket ticket, BulkChange change, CancellationToken cancellationToken)
    {
        try
        {
            return BulkRules.Make(ticket, change, workflows.Get(ticket.Workflow)) is { } command
                && await desk.PreviewAsync(caller, ticket.Id, command, cancellationToken) is var (before, after)
                && BulkRules.ValueOf(before, change) != BulkRules.ValueOf(after, change)
                ? BulkOutcome.Changed
                : BulkOutcome.Unchanged;
        }
        catch (TicketingException)
        {
            return BulkOutcome.Refused;
        }
    }

    private async Task<(BulkEntry Entry, bool IsStored)> TryAsync(
        Caller caller, BulkRun run, BulkEntry entry, Func<BulkEntry, CommitRiders> riders, CancellationToken cancellationToken)
    {
        var id = new TicketId(entry.Ticket);
        var visibility = (await actors.RequireViewerAsync(caller, cancellationToken)).Visibility;
        var ticket = await reader.FindAsync(id, visibility, cancellationToken) ?? throw new TicketNotFoundException($"ticket {id}");
        var command = run.IsUndo ? PutBack(ticket, run.Change, entry) : BulkRules.Make(ticket, run.Change, WorkflowOf(ticket));
        if (command is null)
            return (entry with { Outcome = BulkOutcome.Unchanged }, false);
        var (before, after) = await desk.PreviewAsync(caller, id, command, cancellationToken);
        var (had, has) = (BulkRules.ValueOf(before, run.Change), BulkRules.ValueOf(after, run.Change));
        if (had == has)
            return (entry with { Outcome = run.IsUndo ? BulkOutcome.Undone : BulkOutcome.Unchanged }, false);
        var becomes = run.IsUndo
            ? entry with { Outcome = BulkOutcome.Undone }
            : entry with { Outcome = BulkOutcome.Changed, Before = had, After = has };
        // Whoever changed the same thing since it was read is not overwritten: it is looked at again.
        await desk.ExecuteAsync(
            caller, id, command, new() { ExpectedVersion = ticket.Version, MayMerge = true, Riders = riders(becomes) }, cancellationToken);
        return (becomes, true);
    }

    private TicketCommand PutBack(Ticket ticket, BulkChange change, BulkEntry entry) =>
        BulkRules.ValueOf(ticket, change) != entry.After
            ? throw new TicketForbiddenException(Wording.Of(
                RefusalCodes.BulkChangedSince, $"Somebody changed it since: it stays as it is."))
            : BulkRules.PutBack(ticket, change, entry.Before, WorkflowOf(ticket))
                ?? throw new TicketForbiddenException(Wording.Of(
                    RefusalCodes.BulkNoWayBack, $"The workflow has no way back to the status that it had."));

    private IWorkflow WorkflowOf(Ticket ticket) => workflows.Get(ticket.Workflow);
}
