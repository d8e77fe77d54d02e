using Ticketing.Attachments;

namespace Ticketing.AspNetCore.Attachments;

/// <summary>Ids of attachments in paths.</summary>
internal static class AttachmentPath
{
    /// <exception cref="TicketNotFoundException">It is none.</exception>
    public static AttachmentId ToAttachmentId(this string text) =>
        AttachmentId.TryParse(text, out var id) ? id : throw new TicketNotFoundException($"attachment '{text}'");
}
