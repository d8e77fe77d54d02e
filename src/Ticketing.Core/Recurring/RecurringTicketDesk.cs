using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Administration;
using Ticketing.Time;

namespace Ticketing.Recurring;

/// <summary>
/// Tickets that are filed on a schedule: those of the projects that the caller manages. Another one does not exist for him. Thread-safe.
/// </summary>
public sealed class RecurringTicketDesk
{
    private readonly AdministeredBook<RecurringTicket> book;
    private readonly RecurringRunStore store;
    private readonly RecurringFiling filing;
    private readonly ActorResolver actors;
    private readonly TimeProvider time;

    internal RecurringTicketDesk(
        AdministeredBook<RecurringTicket> book, RecurringRunStore store, RecurringFiling filing, ActorResolver actors, TimeProvider time) =>
        (this.book, this.store, this.filing, this.actors, this.time) = (book, store, filing, actors, time);

    /// <summary>All that exist for the caller, by name; at most <see cref="RecurringLimits.PerTenant"/>.</summary>
    public async Task<IReadOnlyList<ShownRecurringTicket>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        var found = await book.ListAsync(caller, null, cancellationToken);
        if (found.Count == 0)
            return [];
        var runs = await store.FindAsync(caller.Tenant, [.. found.Select(one => one.Entry.Id)], cancellationToken);
        return [.. found.Select(one => Shown(one.Entry, runs.GetValueOrDefault(one.Entry.Id) ?? new()))];
    }

    /// <summary>A recurring ticket.</summary>
    /// <exception cref="TicketNotFoundException">It does not exist for the caller.</exception>
    public async Task<ShownRecurringTicket> GetAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        await ShownAsync(caller, (await book.GetAsync(caller, id, cancellationToken)).Entry, cancellationToken);

    /// <summary>The times that a schedule would name next. Nothing is written.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="ticket">The recurring ticket; its schedule, zone and last day count.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>At most <see cref="RecurringLimits.Next"/> times, in UTC.</returns>
    /// <exception cref="TicketValidationException">They cannot be read, or come too often.</exception>
    /// <exception cref="TicketForbiddenException">The caller manages no project.</exception>
    public async Task<IReadOnlyList<DateTimeOffset>> PreviewAsync(
        Caller caller, RecurringTicket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        await RequireSomewhereAsync(caller, cancellationToken);
        return Recurrence.Of(RecurringRules.Normalise(ticket)).After(time.GetUtcMicroseconds(), RecurringLimits.Next);
    }

    /// <summary>Adds a recurring ticket, which the caller owns.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="ticket">The recurring ticket; its id, version, project and owner do not count.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">A field is not acceptable, or what it files now would not be.</exception>
    /// <exception cref="TicketForbiddenException">The caller does not manage the project, or may not file the ticket.</exception>
    public async Task<ShownRecurringTicket> AddAsync(Caller caller, RecurringTicket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        await RequireSomewhereAsync(caller, cancellationToken);
        var template = await filing.RequireAsync(caller, ticket.Template, cancellationToken);
        var owned = ticket with { Project = template.Project, Owner = caller.UserId };
        return await ShownAsync(caller, await book.AddAsync(caller, owned, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Stores a recurring ticket that was exported, under the id that it had; from its next time on it is filed. One of that id that is
    /// here already stays as it is. Whether its owner may file the ticket is found out when that is due.
    /// </summary>
    /// <param name="caller">Who imports.</param>
    /// <param name="ticket">
    /// The recurring ticket; its version does not count. It keeps its owner where the caller manages people, else he owns it.
    /// </param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Whether there was none.</returns>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller does not manage the project.</exception>
    /// <exception cref="TicketConflictException">Somebody else stored it at this moment.</exception>
    public async Task<bool> ImportAsync(Caller caller, RecurringTicket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var isBelieved = (await actors.RequireAsync(caller, cancellationToken)).May(Permission.ManagePeople);
        return await book.ImportAsync(caller, isBelieved ? ticket : ticket with { Owner = caller.UserId }, cancellationToken);
    }

    /// <summary>Changes a recurring ticket: the whole of it is as it is said, and the caller owns it.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="ticket">The recurring ticket; its version, project and owner do not count.</param>
    /// <param name="expectedVersion">The version that it is meant for; null for any.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">It does not exist for the caller.</exception>
    /// <exception cref="TicketValidationException">A field is not acceptable, or what it files now would not be.</exception>
    /// <exception cref="TicketForbiddenException">The caller does not manage the project, or may not file the ticket.</exception>
    /// <exception cref="TicketConflictException">
    /// It is not at that version any more, or a ticket was filed at this moment.
    /// </exception>
    public async Task<ShownRecurringTicket> ChangeAsync(
        Caller caller, RecurringTicket ticket, int? expectedVersion, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var known = (await book.GetAsync(caller, ticket.Id, cancellationToken)).Entry;
        var owned = ticket with { Project = await ProjectOfAsync(caller, ticket, known, cancellationToken), Owner = caller.UserId };
        return await ShownAsync(caller, await book.ChangeAsync(caller, owned, expectedVersion, cancellationToken), cancellationToken);
    }

    /// <summary>Deletes a recurring ticket. Those that it filed stay as they are.</summary>
    /// <inheritdoc cref="ChangeAsync" path="/exception"/>
    public Task DeleteAsync(Caller caller, string id, int? expectedVersion, CancellationToken cancellationToken) =>
        book.DeleteAsync(caller, id, expectedVersion, cancellationToken);

    private async Task RequireSomewhereAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (!(await actors.RequireAsync(caller, cancellationToken)).MaySomewhere(Permission.ManageProject))
            throw new TicketForbiddenException(Permission.ManageProject);
    }

    // One whose template is gone can still be turned off.
    private async Task<string> ProjectOfAsync(
        Caller caller, RecurringTicket ticket, RecurringTicket known, CancellationToken cancellationToken)
    {
        try
        {
            return (await filing.RequireAsync(caller, ticket.Template, cancellationToken)).Project;
        }
        catch (TicketValidationException) when (!ticket.IsOn && ticket.Template == known.Template)
        {
            return known.Project;
        }
    }

    private async Task<ShownRecurringTicket> ShownAsync(Caller caller, RecurringTicket ticket, CancellationToken cancellationToken) =>
        Shown(ticket, await store.FindAsync(caller.Tenant, ticket.Id, cancellationToken));

    private ShownRecurringTicket Shown(RecurringTicket ticket, RecurringRuns runs) => new(
        ticket, runs, ticket.IsOn ? Recurrence.Read(ticket, new())?.After(time.GetUtcMicroseconds(), RecurringLimits.Next) ?? [] : []);
}
