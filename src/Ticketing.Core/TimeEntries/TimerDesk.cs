using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Commits;
using Ticketing.Desk;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.TimeEntries;

/// <summary>
/// Timers: one running for each person at most, which logs the time of whoever works when it is stopped, or when he starts another one.
/// Whoever may log time of his own on a ticket may start one there. Thread-safe.
/// </summary>
public sealed class TimerDesk
{
    /// <summary>What a timer counts at most: one that ran longer was forgotten.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    private readonly ActorResolver actors;
    private readonly TicketDesk desk;
    private readonly TimeDesk entries;
    private readonly TimerStore store;
    private readonly CommitPipeline commits;
    private readonly TimeProvider time;

    internal TimerDesk(
        ActorResolver actors, TicketDesk desk, TimeDesk entries, TimerStore store, CommitPipeline commits, TimeProvider time)
    {
        (this.actors, this.desk, this.entries) = (actors, desk, entries);
        (this.store, this.commits, this.time) = (store, commits, time);
    }

    /// <summary>The caller's timer; null while none runs.</summary>
    public async Task<WorkTimer?> FindAsync(Caller caller, CancellationToken cancellationToken)
    {
        await actors.RequireViewerAsync(caller, cancellationToken);
        return (await store.FindAsync(caller.Tenant, caller.UserId, cancellationToken)).Timer;
    }

    /// <summary>Starts the caller's timer on a ticket. One that runs elsewhere is stopped; one that runs there goes on.</summary>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    /// <exception cref="TicketForbiddenException">He may not log time of his own there.</exception>
    /// <exception cref="TicketConflictException">He started or stopped one elsewhere at this moment.</exception>
    public async Task<WorkTimer> StartAsync(Caller caller, TicketId ticket, CancellationToken cancellationToken)
    {
        var (running, version) = await store.FindAsync(caller.Tenant, caller.UserId, cancellationToken);
        if (running?.Ticket == ticket)
            return running;
        var started = new WorkTimer(ticket, time.GetUtcMicroseconds());
        await desk.PreviewAsync(
            caller, ticket, AddItem.Of(TimeItems.Kind, EntryOf(caller, started, started.Since.AddMinutes(1))), cancellationToken);
        if (running is null)
        {
            await SaveAsync(caller, started, version, cancellationToken);
            return started;
        }

        try
        {
            await EndAsync(caller, running, started, version, started.Since, cancellationToken);
        }
        catch (Exception e) when (IsGone(e))
        {
            // Where he may not log any more, what he worked there is not logged; it must not keep him from working here.
        }

        return started;
    }

    /// <summary>Stops the caller's timer on a ticket, and logs what it counted: whole minutes, a part of one as one.</summary>
    /// <returns>The outcome and the key of the entry.</returns>
    /// <exception cref="TicketNotFoundException">None of his runs there, or he does not see the ticket any more.</exception>
    /// <exception cref="TicketForbiddenException">He may not log time there any more.</exception>
    public async Task<(CommandOutcome Outcome, string Key)> StopAsync(
        Caller caller, TicketId ticket, CancellationToken cancellationToken)
    {
        var (running, version) = await store.FindAsync(caller.Tenant, caller.UserId, cancellationToken);
        if (running is null || running.Ticket != ticket)
            throw new TicketNotFoundException($"timer on ticket {ticket}");
        return await EndAsync(caller, running, null, version, time.GetUtcNow(), cancellationToken);
    }

    private static bool IsGone(Exception e) => e is TicketNotFoundException or TicketForbiddenException;

    // What can be logged nowhere must not run for ever.
    private async Task<(CommandOutcome Outcome, string Key)> EndAsync(
        Caller caller, WorkTimer running, WorkTimer? next, int version, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await entries.LogAsync(
                caller, running.Ticket, EntryOf(caller, running, now),
                new() { Riders = new() { Documents = [TimerStore.Save(caller.UserId, next, version)] } }, cancellationToken);
        }
        catch (Exception e) when (IsGone(e))
        {
            await SaveAsync(caller, next, version, cancellationToken);
            throw;
        }
    }

    private async Task SaveAsync(Caller caller, WorkTimer? timer, int version, CancellationToken cancellationToken) =>
        await commits.CommitAsync(
            CommitOrigins.Command, caller.Tenant, caller.UserId, [], [TimerStore.Save(caller.UserId, timer, version)], cancellationToken);

    private static TimeEntry EntryOf(Caller caller, WorkTimer timer, DateTimeOffset now)
    {
        var ran = now - timer.Since;
        return new()
        {
            Person = caller.UserId,
            At = timer.Since,
            Minutes = (int)Math.Max(1, Math.Ceiling((ran > Longest ? Longest : ran).TotalMinutes)),
            IsCapped = ran > Longest,
        };
    }
}
