namespace Ticketing.Dispatch;

/// <summary>How dispatchers work.</summary>
internal static class WorkLimits
{
    /// <summary>
    /// How long a lease lasts; a dispatcher renews it at least every half minute. Work of a host that died waits for as long.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>As often a dispatcher looks by itself: other hosts tell it nothing.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    /// <summary>How far a depth is counted.</summary>
    public const int MostCounted = 10_000;
}
