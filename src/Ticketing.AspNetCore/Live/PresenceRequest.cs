using System.ComponentModel;
using Ticketing.Live;

namespace Ticketing.AspNetCore.Live;

/// <summary>What the caller does at a ticket.</summary>
internal sealed record PresenceRequest
{
    [Description("Whether he writes a comment; false, or left out: he looks at the ticket.")]
    public bool? Writing { get; init; }

    [Description("Whether the comment is internal; false by default.")]
    public bool? Internal { get; init; }

    internal Doing Doing =>
        Writing is not true ? Doing.Looking : Internal is true ? Doing.WritingInternally : Doing.Writing;
}
