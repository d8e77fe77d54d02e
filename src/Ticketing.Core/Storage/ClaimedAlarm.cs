namespace Ticketing.Storage;

/// <summary>An alarm that is the holder's of a lease alone, until that runs out or somebody moves the alarm.</summary>
/// <param name="Tenant">Its tenant.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Key">Which one, within its kind.</param>
/// <param name="DueAt">The time that it was set for, in UTC: the same one at each attempt.</param>
/// <param name="Payload">JSON for whoever handles it.</param>
/// <param name="Attempts">How often it was claimed, this time included; 1 at first.</param>
/// <param name="Lease">Who holds it: another number each time.</param>
public sealed record ClaimedAlarm(
    string Tenant, string Kind, string Key, DateTimeOffset DueAt, string Payload, int Attempts, long Lease)
{
    /// <summary>What became of it, to be told alone or in a commit of the same tenant.</summary>
    /// <param name="outcome">The outcome.</param>
    public AlarmSettlement Settle(WorkOutcome outcome) => new(Tenant, Kind, Key, Lease, outcome);
}
