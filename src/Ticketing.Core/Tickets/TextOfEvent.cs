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
        KeysChanged e => e.Internal,
        CommentEdited e => e.Visibility is CommentVisibility.Internal,
        CommentDeleted e => e.Visibility is CommentVisibility.Internal,
        FieldsChanged e => e.Internal,
        _ => ticketEvent.KindOfText() is TextKind.InternalComment,
    };

    /// <summary>Who may read a comment.</summary>
    public static CommentVisibility Visibility(this TicketText comment) =>
        comment.Kind is TextKind.InternalComment ? CommentVisibility.Internal : CommentVisibility.Public;

    /// <summary>The number of the comment that the event rewrote or deleted; null for all others.</summary>
    public static int? CommentRewritten(this TicketEvent ticketEvent) => ticketEvent switch
    {
        CommentEdited e => e.Comment,
        CommentDeleted e => e.Comment,
        _ => null,
    };

    /// <summary>The number of the text that an event is about, if it is about one.</summary>
    public static int TextNumber(this RecordedEvent recorded) => recorded.Event.CommentRewritten() ?? recorded.Version;

    /// <summary>Who is named in the text that the event refers to, and may read it (user ids).</summary>
    public static EquatableSet Mentioned(this TicketEvent ticketEvent) => ticketEvent switch
    {
        CommentAdded e => e.Mentioned,
        CommentEdited e => e.Mentioned,
        DescriptionChanged e => e.Mentioned,
        TicketCreated e => e.Mentioned,
        _ => default,
    };

    /// <summary>Who watches the ticket from then on because he wrote that text or is named in it (user ids).</summary>
    public static EquatableSet Watching(this TicketEvent ticketEvent) => ticketEvent switch
    {
        CommentAdded e => e.Watching,
        CommentEdited e => e.Watching,
        DescriptionChanged e => e.Watching,
        TicketCreated e => e.Watching,
        _ => default,
    };
}
