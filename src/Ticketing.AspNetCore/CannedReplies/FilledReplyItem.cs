using System.ComponentModel;
using Ticketing.CannedReplies;

namespace Ticketing.AspNetCore.CannedReplies;

/// <summary>A canned reply as it would answer a ticket now.</summary>
internal sealed record FilledReplyItem(
    [property: Description("Its id.")] string Id,
    [property: Description("What agents find it by.")] string Name,
    [property: Description("Markdown, filled in.")] string Body,
    [property: Description("The trigger to fire with it; null for none, or where it cannot be fired now.")] string? Trigger,
    [property: Description("The tags that the ticket would get and does not have yet.")] IReadOnlyCollection<string> AddTags,
    [property: Description("The internal note, filled in; null for none.")] string? Note,
    [property: Description("Whether something that the reply does besides cannot be done on this ticket now.")] bool IsReduced)
{
    public static FilledReplyItem From(FilledReply filled) => new(
        filled.Reply.Id, filled.Reply.Name, filled.Body, filled.Trigger, [.. filled.Tags], filled.Note, filled.IsReduced);
}
