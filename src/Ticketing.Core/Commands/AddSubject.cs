using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>Says that a ticket is about something of the host's own; where it is already, nothing happens.</summary>
/// <param name="Reference">What, which the actor may know of.</param>
public sealed record AddSubject(SubjectReference Reference) : TicketCommand;
