namespace Ticketing.Tickets;

/// <summary>
/// Which text belongs to an event: the one place that tells comments from descriptions, and internal ones from public ones.
/// </summary>
public static class TextOfEvent
{
    /// <summary>The kind of the text that the event refers to by its version; null when it refers to none.</summary>
    public static TextKind? KindOfText(this TicketEvent ticketEvent) => ticketEvent switch
    {
        TicketCreated { HasDescription: true } or DescriptionChanged => TextKind.Description,
        CommentAdded { Visibility: CommentVisibility.Public } => TextKind.PublicComment,
        CommentAdded => TextKind.InternalComment,
        _ => null,
    };

    /// <summary>Whether only those may know of the event who may read internal comments on its ticket.</summary>
    public static bool IsInternal(this TicketEvent ticketEvent) => ticketEvent switch
    {
        ItemAdded e => e.Item.Internal,
        ItemChanged e => e.Item.Internal,
        ItemRemoved e => e.Item.Internal,
        _ => ticketEvent.KindOfText() is TextKind.InternalComment,
    };
}
