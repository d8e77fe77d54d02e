using System.ComponentModel;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>What the caller chooses.</summary>
internal sealed record PreferencesRequest
{
    [Description("By kind and channel, as commented/email: whether he wants it.")]
    public IReadOnlyDictionary<string, bool>? Choices { get; init; }

    [Description("Channels by which he wants nothing at all.")]
    public IReadOnlyList<string>? Off { get; init; }

    [Description("Whether he is told of what he does himself; false by default.")]
    public bool? Own { get; init; }
}
