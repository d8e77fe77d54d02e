using System.Collections.Immutable;

namespace Ticketing.Training.Deployments;

/// <summary>What one trainee of a deployment gets, as it is stored. It changes when the deployment is extended or resumed.</summary>
internal sealed record Run
{
    public required string Trainee { get; init; }

    /// <summary>In which zone his hours are, as an IANA name.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>What he gets, in order.</summary>
    public required ImmutableArray<RunItem> Items { get; init; }

    /// <summary>From when on what is planned: another one for each time it was resumed or extended.</summary>
    public required ImmutableArray<RunSegment> Segments { get; init; }
}
