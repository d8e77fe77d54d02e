namespace Ticketing.Storage;

/// <summary>What became of a claimed alarm: <see cref="ClaimedAlarm.Settle"/>. One that is done is removed.</summary>
public sealed record AlarmSettlement : Settlement
{
    internal AlarmSettlement(string tenant, string kind, string key, long lease, WorkOutcome outcome)
        : base(tenant, lease, outcome) => (Kind, Key) = (kind, key);

    /// <summary>The alarm's kind.</summary>
    public string Kind { get; }

    /// <summary>Which one, within its kind.</summary>
    public string Key { get; }
}
