using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Links;
using Ticketing.Tickets;

namespace Ticketing.Merging;

/// <summary>
/// Merges tickets, undoes that, and says where they are. Whoever may triage both (<see cref="Permission.Triage"/>) merges them. What was
/// said and worked on a merged ticket stays on it, and is read by who may read it there: nobody reads more than before. Thread-safe.
/// </summary>
public sealed class MergeDesk
{
    // What is shown together on one page.
    private const int MostShown = TicketLimits.Links;

    private readonly ActorResolver actors;
    private readonly TicketDesk desk;
    private readonly LinkSight sight;

    internal MergeDesk(ActorResolver actors, TicketDesk desk, LinkSight sight) =>
        (this.actors, this.desk, this.sight) = (actors, desk, sight);

    /// <summary>Merges a ticket into another one (<see cref="MergeTicket"/>).</summary>
    /// <param name="caller">Who merges them.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="command">Into which one, and how.</param>
    /// <param name="options">How it is to be done; null for as usual.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The merged ticket.</returns>
    /// <exception cref="TicketNotFoundException">The caller sees one of the tickets not.</exception>
    /// <exception cref="TicketValidationException">They are one, the other was merged itself, a link is in the way, or they are about too
    /// many things.</exception>
    /// <exception cref="TransitionRefusedException">Nothing that the caller may do ends the ticket.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not, or the ticket was merged elsewhere.</exception>
    /// <exception cref="TicketConflictException">The ticket is not at the version that the caller knows.</exception>
    public Task<CommandOutcome> MergeAsync(
        Caller caller, TicketId ticket, MergeTicket command, CommandOptions? options = null,
        CancellationToken cancellationToken = default) =>
        desk.ExecuteAsync(caller, ticket, command, options, cancellationToken);

    /// <summary>Undoes that a ticket was merged (<see cref="UndoMerge"/>).</summary>
    /// <param name="caller">Who undoes it.</param>
    /// <param name="ticket">The merged ticket.</param>
    /// <param name="options">How it is to be done; null for as usual.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The ticket as it is again.</returns>
    /// <exception cref="TicketNotFoundException">The caller does not see the ticket.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not, does not see the ticket that it was merged into, or something
    /// contradicts, which it names.</exception>
    /// <exception cref="TicketConflictException">The ticket is not at the version that the caller knows.</exception>
    public Task<CommandOutcome> UndoAsync(
        Caller caller, TicketId ticket, CommandOptions? options = null, CancellationToken cancellationToken = default) =>
        desk.ExecuteAsync(caller, ticket, new UndoMerge(), options, cancellationToken);

    /// <summary>Whether somebody may merge a ticket that he sees, or undo that, as far as it is about this one of the two.</summary>
    public static bool MayMerge(Actor actor, Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return MergeRules.May(actor, ticket) && !TrainingTenant.IsOne(actor.Tenant);
    }

    /// <summary>Into which ticket one was merged, and which were merged into it.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="ticket">A ticket that was read for the caller; he is not asked again whether he sees it.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<TicketMerges> FindAsync(Caller caller, Ticket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var next = MergedInto(ticket).ToList();
        if (ticket.MergedInto is null && next.Count == 0)
            return TicketMerges.None;
        var visibility = (await actors.RequireViewerAsync(caller, cancellationToken)).Visibility;
        var into = ticket.MergedInto is { } other
            ? (await sight.ReadAsync([other], visibility, cancellationToken)).GetValueOrDefault(other)
            : null;
        var found = new SortedDictionary<TicketId, Ticket>();
        while (next.Count > 0 && found.Count < MostShown)
        {
            var level = await sight.ReadAsync(next.Take(MostShown - found.Count), visibility, cancellationToken);
            foreach (var (id, merged) in level)
                found[id] = merged;
            next = [.. level.Values.SelectMany(MergedInto).Where(id => !found.ContainsKey(id))];
        }

        return new(into, [.. found.Values]);
    }

    private static IEnumerable<TicketId> MergedInto(Ticket ticket) => LinkRules.Others(ticket, LinkKind.Merges.Backward);
}
