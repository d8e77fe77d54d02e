using System.ComponentModel;
using Ticketing.Notifications;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>That somebody wants no messages for now.</summary>
internal sealed record DoNotDisturbItem
{
    [Description("Until when; null until he ends it.")]
    public DateTimeOffset? Until { get; init; }

    public static DoNotDisturbItem? From(DoNotDisturb? pause) => pause is null ? null : new() { Until = pause.Until };
}
