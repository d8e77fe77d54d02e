using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>
/// Merges a ticket into another one, where it goes on: the ticket is ended, its links and those of its watchers who see the other one
/// follow, and what was said and worked on it is read there by who may read it here. Until it is undone (<see cref="UndoMerge"/>) it takes
/// no other commands. Where it was merged so already, nothing happens.
/// </summary>
/// <param name="Into">The other one, which the actor sees and may triage as well.</param>
public sealed record MergeTicket(TicketId Into) : TicketCommand
{
    /// <summary>
    /// Whether whoever needs the ticket watches the other one from then on, also where he did not see it: he reads it from then on if his
    /// roles let him read what he watches. Then it needs <see cref="Access.Permission.ManageWatchers"/> on the other one.
    /// </summary>
    public bool AddsRequester { get; init; }
}
