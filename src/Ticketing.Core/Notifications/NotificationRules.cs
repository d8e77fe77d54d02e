using Ticketing.Tickets;

namespace Ticketing.Notifications;

/// <summary>Of which events people are told, and as what.</summary>
internal static class NotificationRules
{
    /// <summary>
    /// Whether anybody is told of it. Not of what was imported, nor of what changes nothing for those who work on the ticket: who watches,
    /// which keys open it, items.
    /// </summary>
    public static bool IsTold(RecordedEvent recorded) => !recorded.Imported && recorded.Event is not (
        KeysChanged or AccessKeysChanged or FieldsChanged or ItemAdded or ItemChanged or ItemRemoved or SourceReported or CommentDeleted
        or CommentEdited { Mentioned.Count: 0 });

    /// <summary>
    /// Whether somebody is told of it for that reason: of a comment that was edited only who is named in it anew, as everybody else was
    /// told of it when it was written.
    /// </summary>
    public static bool IsTold(RecordedEvent recorded, NotificationReason reason) =>
        IsTold(recorded) && (recorded.Event is not CommentEdited || reason is NotificationReason.Mentioned);

    /// <summary>As what somebody is told of events, of which there is at least one: as the one that says most to him.</summary>
    /// <param name="events">What happened, as far as he may know.</param>
    /// <param name="reason">Why he is told.</param>
    /// <param name="isHis">Whether a user id is his.</param>
    public static NotificationKind KindOf(IEnumerable<RecordedEvent> events, NotificationReason reason, Func<string?, bool> isHis)
    {
        if (reason is NotificationReason.Mentioned)
            return NotificationKind.Mentioned;
        var kinds = events.Select(recorded => KindOf(recorded.Event, reason, isHis)).ToHashSet();
        return NotificationKind.All.First(kinds.Contains);
    }

    /// <summary>As what it is told where nobody asks whose the ticket is.</summary>
    public static NotificationKind KindOf(TicketEvent happened) => happened switch
    {
        AssignmentChanged => NotificationKind.Assigned,
        TicketCreated => NotificationKind.Filed,
        CommentAdded => NotificationKind.Commented,
        CommentEdited => NotificationKind.Mentioned,
        Transitioned => NotificationKind.StatusChanged,
        _ => NotificationKind.Changed,
    };

    private static NotificationKind KindOf(TicketEvent happened, NotificationReason reason, Func<string?, bool> isHis) => happened switch
    {
        AssignmentChanged assigned when !IsNew(assigned.Team, assigned.Assignee, reason, isHis) => NotificationKind.Changed,
        TicketCreated filed when IsNew(null, filed.Assignee, reason, isHis) => NotificationKind.Assigned,
        _ => KindOf(happened),
    };

    private static bool IsNew(string? team, string? assignee, NotificationReason reason, Func<string?, bool> isHis) => reason switch
    {
        NotificationReason.Assignee => isHis(assignee),
        NotificationReason.Team => assignee is null && team is not null,
        _ => false,
    };
}
