namespace Ticketing.TimeEntries;

/// <summary>Whose time of which week. Where neither a person nor a team is said, it is that of whoever asks.</summary>
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
}
