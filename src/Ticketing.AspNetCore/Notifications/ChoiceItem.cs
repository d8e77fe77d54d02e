using System.ComponentModel;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>Whether somebody wants to be told of something by a channel.</summary>
internal sealed record ChoiceItem
{
    [Description("Of what: one of 'kinds'.")]
    public string? Kind { get; init; }

    [Description("By which channel: one of 'channels'.")]
    public string? Channel { get; init; }

    [Description("Whether he wants it.")]
    public bool? Wanted { get; init; }

    [Description("Whether he wants it in the digest rather than at once; false by default.")]
    public bool? InDigest { get; init; }
}
