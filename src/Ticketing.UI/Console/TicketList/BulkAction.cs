namespace Ticketing.UI.Console.TicketList;

/// <summary>What is done to several tickets at once.</summary>
public enum BulkAction
{
    /// <summary>Give them to a person or a team.</summary>
    Assign,

    /// <summary>Say how pressing they are.</summary>
    Priority,

    /// <summary>Fire a transition.</summary>
    Transition,
}
