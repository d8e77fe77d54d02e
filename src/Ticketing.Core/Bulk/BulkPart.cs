namespace Ticketing.Bulk;

/// <summary>What a bulk change is about.</summary>
public enum BulkPart
{
    /// <summary>Fires a transition; the value is its trigger.</summary>
    Transition,

    /// <summary>Sets the priority: <c>low</c>, <c>normal</c>, <c>high</c>, <c>urgent</c>.</summary>
    Priority,

    /// <summary>Assigns to a person (user id); no value takes the ticket from whoever has it.</summary>
    Assignee,

    /// <summary>Assigns to a team (key); no value takes it from the team.</summary>
    Team,

    /// <summary>Sets the category (key) within the ticket's project.</summary>
    Category,

    /// <summary>Sets when it is due, as a moment with its offset from UTC; no value: never.</summary>
    Due,

    /// <summary>Adds tags; the values are the tags.</summary>
    AddTags,

    /// <summary>Takes tags off; the values are the tags.</summary>
    RemoveTags,

    /// <summary>Sets a custom field, <see cref="BulkChange.Field"/>; no value empties it.</summary>
    Field,
}
