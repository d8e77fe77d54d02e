namespace Ticketing.Storage;

/// <summary>How much work of a channel or a kind of alarms there is, of all tenants.</summary>
/// <param name="Name">The channel, or the kind.</param>
/// <param name="Waiting">How many wait, are due later or are just being done; no more than were asked for.</param>
/// <param name="Parked">How many are parked; no more than were asked for.</param>
/// <param name="OldestDue">When the next one is due, in UTC; in the past when nobody comes to do it. Null when none waits.</param>
public sealed record WorkDepth(string Name, int Waiting, int Parked, DateTimeOffset? OldestDue);
