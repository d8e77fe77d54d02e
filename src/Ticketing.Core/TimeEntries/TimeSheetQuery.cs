namespace Ticketing.TimeEntries;

/// <summary>Whose time of which week. Where no person, team or project is said, it is that of whoever asks.</summary>
public sealed record TimeSheetQuery
{
    /// <summary>The week; null for this one, by the clock of whoever asks.</summary>
    public WorkWeek? Week { get; init; }

    /// <summary>The day on which weeks begin.</summary>
    /// <value>Default Monday.</value>
    public DayOfWeek FirstDay { get; init; } = DayOfWeek.Monday;

    /// <summary>Who worked (user id); null for the people of <see cref="Team"/>.</summary>
    public string? Person { get; init; }

    /// <summary>The team whose people worked, as it is now: its first 200; null for <see cref="Person"/>.</summary>
    public string? Team { get; init; }

    /// <summary>
    /// The key of the project on whose tickets people worked, whoever they are; null for <see cref="Person"/> or <see cref="Team"/>. Nobody
    /// is on the sheet of one that there is not.
    /// </summary>
    public string? Project { get; init; }
}
