namespace Ticketing.Commands;

/// <summary>Fires a transition of the workflow.</summary>
/// <param name="Trigger">Which: <c>start</c>, <c>complete</c> …</param>
/// <param name="Comment">A comment that comes with it.</param>
public sealed record FireTransition(string Trigger, AddComment? Comment = null) : TicketCommand;
