namespace Ticketing.Storage;

/// <summary>Sets an alarm, moves it, or calls it off.</summary>
/// <param name="Kind">What is to happen: <c>slaWarning</c>.</param>
/// <param name="Key">Which one, within its kind: <c>12/firstResponse</c>.</param>
/// <param name="DueAt">When, in UTC; null calls it off.</param>
/// <param name="Payload">JSON for whoever handles it.</param>
public sealed record AlarmChange(string Kind, string Key, DateTimeOffset? DueAt, string Payload = "{}");
