namespace Ticketing.Commands;

/// <summary>Takes an unassigned ticket from the waiting list: whoever says it becomes the assignee.</summary>
public sealed record TakeTicket : TicketCommand;
