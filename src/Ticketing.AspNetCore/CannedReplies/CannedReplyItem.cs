using System.ComponentModel;
using Ticketing.CannedReplies;

namespace Ticketing.AspNetCore.CannedReplies;

/// <summary>A canned reply as the caller has it.</summary>
internal sealed record CannedReplyItem(
    [property: Description("Its id.")] string Id,
    [property: Description("What agents find it by.")] string Name,
    [property: Description("The key of the project whose tickets it answers; null for those of all.")] string? Project,
    [property: Description("The key of the team whose people have it; null for everybody who answers.")] string? Team,
    [property: Description("Markdown with placeholders such as {{requester.name}}.")] string Body,
    [property: Description("The trigger that is fired with it; null for none.")] string? Trigger,
    [property: Description("The tags that the ticket gets beside those that it has.")] IReadOnlyCollection<string> Tags,
    [property: Description("An internal note that is written with it, in Markdown with placeholders; null for none.")] string? Note,
    [property: Description("Whether the caller may change and delete it.")] bool MayChange,
    [property: Description("Raised by every change; what ETag and If-Match carry.")] int Version)
{
    public static CannedReplyItem From(ShownCannedReply shown)
    {
        var reply = shown.Reply;
        return new(
            reply.Id, reply.Name, reply.Project, reply.Team, reply.Body, reply.Trigger, [.. reply.Tags], reply.Note, shown.MayChange,
            reply.Version);
    }
}
