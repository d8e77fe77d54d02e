using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>
/// Says that a ticket duplicates another one, and ends it in the same commit: by the first transition that the actor may fire to where work
/// is done (<see cref="StatusCategory.Done"/>), or else to where it is closed; where there is none, by way of a status in which somebody
/// works on it.
/// </summary>
/// <param name="Other">The other one, which the actor sees.</param>
/// <param name="Comment">A comment that comes with it.</param>
public sealed record CloseAsDuplicate(TicketId Other, AddComment? Comment = null) : TicketCommand;
