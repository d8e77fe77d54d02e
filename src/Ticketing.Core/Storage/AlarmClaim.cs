namespace Ticketing.Storage;

/// <summary>Asks for alarms that are due, to act on them.</summary>
/// <param name="Kind">Their kind, of all tenants.</param>
/// <param name="At">Now, in UTC: alarms that are due by then.</param>
/// <param name="Lease">How long they are the caller's alone, unless he renews it.</param>
/// <param name="Limit">How many at most; 1 to 1,000.</param>
public sealed record AlarmClaim(string Kind, DateTimeOffset At, TimeSpan Lease, int Limit);
