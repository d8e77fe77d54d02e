using Ticketing.Tickets;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Which icon stands for what happened.</summary>
internal static class EventIcons
{
    public static string Of(TicketEvent happened) => happened switch
    {
        TicketCreated => "plus",
        TitleChanged or DescriptionChanged => "pencil",
        PriorityChanged => "signal-high",
        CategoryChanged or ProjectChanged => "folder",
        DueDateChanged => "calendar",
        TagsChanged or FieldsChanged => "tag",
        KeysChanged { Kind: var kind } when kind == TicketKeyKind.Link || kind == TicketKeyKind.Blocker
            || kind == TicketKeyKind.Split || kind == TicketKeyKind.Subject => "link",
        AccessKeysChanged or KeysChanged => "eye",
        ItemAdded or ItemChanged or ItemRemoved => "list-checks",
        AssignmentChanged { Assignee: null, Team: null } => "user-minus",
        AssignmentChanged { Assignee: null } => "users",
        AssignmentChanged => "user-plus",
        Transitioned => "arrow-right",
        CommentAdded { Visibility: CommentVisibility.Internal } => "lock",
        CommentAdded => "message-square",
        CommentEdited => "pencil",
        CommentDeleted => "trash-2",
        MergeUndone => "rotate-ccw",
        _ => "download",
    };
}
