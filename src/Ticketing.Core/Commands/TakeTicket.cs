namespace Ticketing.Commands;

/// <summary>Takes an unassigned ticket from the waiting list: whoever says it becomes the assignee.</summary>
public sealed record TakeTicket : TicketCommand
{
    /// <summary>
    /// Whether he begins with it, too: the workflow's first transition from where nobody works on it to where somebody does is fired, if he
    /// may fire it then and it asks for nothing more.
    /// </summary>
    public bool Starts { get; init; }
}
