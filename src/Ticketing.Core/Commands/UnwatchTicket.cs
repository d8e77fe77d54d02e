namespace Ticketing.Commands;

/// <summary>Makes somebody a watcher of a ticket no more.</summary>
/// <param name="User">Who (user id).</param>
public sealed record UnwatchTicket(string User) : TicketCommand;
