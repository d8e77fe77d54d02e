using System.ComponentModel;
using Ticketing.CannedReplies;

namespace Ticketing.AspNetCore.CannedReplies;

/// <summary>A canned reply that can answer a ticket.</summary>
internal sealed record OfferedReplyItem(
    [property: Description("Its id.")] string Id,
    [property: Description("What agents find it by.")] string Name)
{
    public static OfferedReplyItem From(CannedReply reply) => new(reply.Id, reply.Name);
}
