namespace Ticketing.Live;

/// <summary>What a host says of pages that change by themselves. Read once at start.</summary>
public sealed class LiveOptions
{
    /// <summary>
    /// Whether there are streams of what changes. Off: no endpoint, no script that asks, no connection that listens to other hosts.
    /// </summary>
    /// <value>Default true.</value>
    public bool IsOn { get; set; } = true;

    /// <summary>How many streams one person may have open on this host. A browser has one, however many of its pages are open.</summary>
    /// <value>Default 20; 1 to 1,000.</value>
    public int StreamsPerPerson { get; set; } = 20;

    /// <summary>How many streams this host has open at most.</summary>
    /// <value>Default 10,000; 1 to 100,000.</value>
    public int Streams { get; set; } = 10_000;

    /// <summary>
    /// How often a stream on which nothing happens says that it is there. Proxies close what is silent for longer than their own time-out.
    /// </summary>
    /// <value>Default 20 seconds; 5 seconds to 5 minutes.</value>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// After how long a stream is ended, to be opened anew where it was: then the host's sign-in is asked again, and streams spread over
    /// hosts that were started since.
    /// </summary>
    /// <value>Default 15 minutes; 1 minute to 1 day.</value>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(15);
}
