namespace Ticketing.Training.Deployments;

/// <summary>That the exercises from a place on are planned from a time on.</summary>
/// <param name="From">The place of the first one, from 0.</param>
/// <param name="Start">The time, in UTC.</param>
internal sealed record RunSegment(int From, DateTimeOffset Start);
