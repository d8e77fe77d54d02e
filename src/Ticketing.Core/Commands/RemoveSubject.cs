using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>Says that a ticket is not about something any more; where it is not, as far as the actor may know, nothing happens.</summary>
/// <param name="Reference">What.</param>
public sealed record RemoveSubject(SubjectReference Reference) : TicketCommand;
