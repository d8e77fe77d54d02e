namespace Ticketing.Storage.Relational.Work;

/// <summary>The values of a statement that settles an alarm.</summary>
internal sealed record SettledAlarm(string Tenant, string Kind, string Key, long Lease, long At, int Uncounted, string? Reason);
