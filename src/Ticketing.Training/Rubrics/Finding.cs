namespace Ticketing.Training.Rubrics;

/// <summary>What a criterion found.</summary>
/// <param name="Share">How much of its weight it gives: 0 to 1.</param>
/// <param name="LookedFor">What was looked for, as a sentence.</param>
/// <param name="Found">What was found, as a sentence.</param>
/// <param name="Where">The version of the event where it was found (<see cref="Tickets.RecordedEvent.Version"/>); null for nowhere.</param>
public sealed record Finding(double Share, LocalizedText LookedFor, LocalizedText Found, int? Where = null);
