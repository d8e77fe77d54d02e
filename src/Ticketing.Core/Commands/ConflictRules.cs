using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>
/// When what others did to a ticket is in the way of a command that was given before its writer knew of it: when both are about the same
/// part. A comment on a ticket whose title is being rewritten is not.
/// </summary>
internal static class ConflictRules
{
    /// <summary>Whether the command has to be given anew after the event.</summary>
    public static bool ConflictsWith(this TicketCommand command, TicketEvent happened) =>
        (CommandHandlers.Of(command).Touches(command) & happened.Changes()) != 0;

    /// <summary>What an event changed.</summary>
    public static TicketParts Changes(this TicketEvent happened) => happened switch
    {
        TitleChanged => TicketParts.Title,
        DescriptionChanged => TicketParts.Description,
        PriorityChanged => TicketParts.Priority,
        CategoryChanged => TicketParts.Category,
        // To the project's categories, and along its workflow.
        ProjectChanged => TicketParts.Project | TicketParts.Category | TicketParts.Status,
        DueDateChanged => TicketParts.DueAt,
        TagsChanged => TicketParts.Tags,
        AssignmentChanged => TicketParts.Assignment,
        Transitioned or MergeUndone or SourceReported => TicketParts.Status,
        AccessKeysChanged => TicketParts.AccessKeys,
        ItemChanged or ItemRemoved => TicketParts.Items,
        CommentEdited or CommentDeleted => TicketParts.Comments,
        FieldsChanged => TicketParts.Fields,
        CommentAdded or KeysChanged or ItemAdded => TicketParts.None,
        _ => TicketParts.All,
    };
}
