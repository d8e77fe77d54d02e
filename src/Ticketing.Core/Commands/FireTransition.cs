namespace Ticketing.Commands;

/// <summary>Fires a transition of the workflow.</summary>
/// <param name="Trigger">Which: <c>start</c>, <c>complete</c> …</param>
/// <param name="Comment">A comment that comes with it.</param>
public sealed record FireTransition(string Trigger, AddComment? Comment = null) : TicketCommand
{
    /// <summary>
    /// Who gets the ticket together with it (user id): work begins with somebody. Whoever fires it may name himself where he may take the
    /// ticket; null leaves it with whoever has it.
    /// </summary>
    public string? Assignee { get; init; }
}
