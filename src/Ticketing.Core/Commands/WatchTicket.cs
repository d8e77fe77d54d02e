namespace Ticketing.Commands;

/// <summary>Makes somebody a watcher of a ticket: he sees its public part by that, and is told of what happens to it.</summary>
/// <param name="User">Who (user id).</param>
public sealed record WatchTicket(string User) : TicketCommand;
