using System.ComponentModel;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>What is marked as read.</summary>
internal sealed record ReadRequest
{
    [Description("All with this number and lower ones.")]
    public long? UpTo { get; init; }

    [Description("Single ones; at most 1,000.")]
    public IReadOnlyList<long>? Numbers { get; init; }
}
