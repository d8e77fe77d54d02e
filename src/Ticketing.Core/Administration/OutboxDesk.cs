using System.Globalization;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Storage;
using Ticketing.Time;

namespace Ticketing.Administration;

/// <summary>
/// Messages that leave, for those who look after them: which wait, which could not be delivered and why. What a message says nobody sees.
/// Thread-safe.
/// </summary>
public sealed class OutboxDesk
{
    /// <summary>The most messages of a page.</summary>
    public const int MostPerPage = 200;

    private readonly ActorResolver actors;
    private readonly IOutbox outbox;
    private readonly CommitFollowers followers;
    private readonly TimeProvider time;

    internal OutboxDesk(ActorResolver actors, IOutbox outbox, CommitFollowers followers, TimeProvider time) =>
        (this.actors, this.outbox, this.followers, this.time) = (actors, outbox, followers, time);

    /// <summary>Messages in a state, the last stored first.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="state">The state.</param>
    /// <param name="channel">Those of one channel; null for all.</param>
    /// <param name="limit">How many at most; 1 to <see cref="MostPerPage"/>.</param>
    /// <param name="cursor"><see cref="OutboxPage.Next"/> of the page before; null for the first.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketValidationException">The limit or the cursor is malformed.</exception>
    public async Task<OutboxPage> ListAsync(
        Caller caller, OutboxState state, string? channel, int limit, string? cursor, CancellationToken cancellationToken)
    {
        await RequireAsync(caller, cancellationToken);
        PageLimit.Check(limit, MostPerPage);
        var asked = $"{state}|{channel}";
        var before = NumberCursor.Read(cursor, asked);
        // One more than asked for tells whether there is a page beyond it.
        var found = await outbox.ListAsync(caller.Tenant, state, channel, before, limit + 1, cancellationToken);
        return found.Count <= limit
            ? new(found, null)
            : new([.. found.Take(limit)], NumberCursor.Write(asked, found[limit - 1].Number));
    }

    /// <summary>Makes a parked message due, as if it had never been tried.</summary>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketNotFoundException">There is no such parked message.</exception>
    public async Task SendAgainAsync(Caller caller, long number, CancellationToken cancellationToken)
    {
        await RequireAsync(caller, cancellationToken);
        if (!await outbox.SendAgainAsync(caller.Tenant, number, time.GetUtcMicroseconds(), cancellationToken))
            throw new TicketNotFoundException(string.Create(CultureInfo.InvariantCulture, $"parked message {number}"));
        // No commit made it due, and whoever pressed the button waits.
        followers.Tell(caller.Tenant);
    }

    /// <summary>Gives up a message that waits or is parked: nobody delivers it any more.</summary>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketNotFoundException">There is no such message.</exception>
    public async Task DropAsync(Caller caller, long number, CancellationToken cancellationToken)
    {
        await RequireAsync(caller, cancellationToken);
        if (!await outbox.DropAsync(caller.Tenant, number, time.GetUtcMicroseconds(), $"Dropped by {caller.UserId}.", cancellationToken))
            throw new TicketNotFoundException(string.Create(CultureInfo.InvariantCulture, $"message {number} that waits or is parked"));
    }

    private async Task RequireAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (!(await actors.RequireAsync(caller, cancellationToken)).May(Permission.ManageOutbox))
            throw new TicketForbiddenException(Permission.ManageOutbox);
    }
}
