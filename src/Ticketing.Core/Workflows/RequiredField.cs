namespace Ticketing.Workflows;

/// <summary>What a transition may ask for.</summary>
public enum RequiredField
{
    /// <summary>A comment that comes with the transition.</summary>
    Comment = 1,

    /// <summary>A person the ticket is assigned to.</summary>
    Assignee = 2,

    /// <summary>A due time.</summary>
    DueAt = 3,
}
