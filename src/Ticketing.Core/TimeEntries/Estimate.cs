namespace Ticketing.TimeEntries;

/// <summary>How long people think that a ticket takes. Immutable.</summary>
/// <param name="Minutes">In minutes; 1 to <see cref="MostMinutes"/>.</param>
public sealed record Estimate(int Minutes)
{
    /// <summary>The most minutes of an estimate: a million, about eight years of work.</summary>
    public const int MostMinutes = 1_000_000;
}
