namespace Ticketing.Notifications;

/// <summary>That somebody wants no messages for now. Immutable.</summary>
/// <param name="Until">Until when, in UTC; null until he ends it.</param>
public sealed record DoNotDisturb(DateTimeOffset? Until);
