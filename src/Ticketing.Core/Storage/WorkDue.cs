namespace Ticketing.Storage;

/// <summary>When work of a channel or a kind of alarms is next due, a lease that runs out included.</summary>
/// <param name="Name">The channel, or the kind.</param>
/// <param name="At">The earliest time, in UTC.</param>
public readonly record struct WorkDue(string Name, DateTimeOffset At);
