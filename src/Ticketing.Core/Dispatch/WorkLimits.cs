namespace Ticketing.Dispatch;

/// <summary>How dispatchers work.</summary>
internal static class WorkLimits
{
    /// <summary>
    /// How long a lease lasts that is not renewed. Work of a host that died waits for as long.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>As often a dispatcher looks by itself: other hosts tell it nothing.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    /// <summary>How many of a channel a host claims at most beyond those that it does at once.</summary>
    public const int MostAhead = 100;

    /// <summary>How far a depth is counted.</summary>
    public const int MostCounted = 10_000;
}
