using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.Attachments;

namespace Ticketing.AspNetCore.Attachments;

/// <summary>An attachment as the API tells it.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record AttachmentItem(
    [property: Description("Its id: attachments/{id} is its content.")] string Id,
    [property: Description("The number of the ticket that it is on.")] long Ticket,
    [property: Description("What it is called.")] string Name,
    [property: Description("How long it is, in bytes.")] long Size,
    [property: Description("What its first bytes say that it is.")] string MediaType,
    [property: Description("SHA-256 of its bytes, in lower-case hexadecimal digits.")] string Hash,
    [property: Description("Who sees it: public for whoever sees the ticket, internal for readers of internal comments.")]
    string Visibility,
    [property: Description("Who attached it: a user id.")] string By,
    [property: Description("When it was attached.")] DateTimeOffset At,
    [property: Description("Pixels across, of a picture that pages show; null for all else.")] int? Width,
    [property: Description("Pixels from top to bottom, of a picture that pages show; null for all else.")] int? Height)
{
    public static AttachmentItem From(AttachedFile file) => new(
        file.Id.ToString(), file.Id.Ticket.Value, file.File.Name, file.File.Size, file.File.MediaType, file.File.Hash,
        file.IsInternal ? "internal" : "public", file.Item.By, file.File.At, file.File.Picture?.Width, file.File.Picture?.Height);
}
