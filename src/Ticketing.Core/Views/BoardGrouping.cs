namespace Ticketing.Views;

/// <summary>What the lanes of a board are.</summary>
public enum BoardGrouping
{
    /// <summary>One lane for all.</summary>
    None,

    /// <summary>A lane for each person.</summary>
    Assignee,

    /// <summary>A lane for each priority.</summary>
    Priority,

    /// <summary>A lane for each value of a custom field of which a ticket has one: a choice, or yes and no.</summary>
    Field,
}
