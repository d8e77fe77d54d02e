namespace Ticketing.Webhooks.Planning;

/// <summary>An event of a ticket, as messages name it: by its numbers, without what it says.</summary>
/// <param name="Ticket">The ticket's number.</param>
/// <param name="Version">The event's, as all events are numbered.</param>
/// <param name="InternalsBefore">How many internal events came before it.</param>
/// <param name="IsInternal">Whether only who reads internal comments may know of it.</param>
internal sealed record TicketHappening(long Ticket, int Version, int InternalsBefore, bool IsInternal);
