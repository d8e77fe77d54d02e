namespace Ticketing.Commands;

/// <summary>
/// Undoes that a ticket was merged: it is what it was before, and what followed it is taken off the other one again. Where it was not
/// merged, nothing happens.
/// </summary>
public sealed record UndoMerge : TicketCommand;
