namespace Ticketing.Training.Deployments;

/// <summary>A scenario in a version.</summary>
internal sealed record RunItem(string Scenario, int Version);
