using Ticketing.Tickets;

namespace Ticketing.Attachments;

/// <summary>A file of a ticket, and where it is.</summary>
/// <param name="Id">Which one.</param>
/// <param name="File">What is known of it.</param>
public sealed record AttachedFile(AttachmentId Id, Attachment File)
{
    /// <summary>The item that it is kept as, for <see cref="Items.TicketItemKind.MayChange"/>.</summary>
    public required TicketItem Item { get; init; }

    /// <summary>Whether only readers of internal comments see it.</summary>
    public bool IsInternal => Item.Internal;

    internal static AttachedFile? Of(TicketId ticket, TicketItem item) =>
        AttachmentItems.Find(item) is { } file ? new(new(ticket, item.Key), file) { Item = item } : null;
}
