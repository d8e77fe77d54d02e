using System.Text.Json.Serialization;

namespace Ticketing.TimeEntries;

/// <summary>Time that somebody worked on a ticket. Immutable.</summary>
public sealed record TimeEntry
{
    /// <summary>The most minutes of one entry: a week.</summary>
    public const int MostMinutes = 7 * 24 * 60;

    /// <summary>The most characters of a note.</summary>
    public const int MostNote = 1000;

    /// <summary>The most characters of an activity.</summary>
    public const int MostActivity = 100;

    /// <summary>Who worked (user id).</summary>
    public required string Person { get; init; }

    /// <summary>When; where a day alone is known, its noon.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How long, in minutes; 1 to <see cref="MostMinutes"/>.</summary>
    public required int Minutes { get; init; }

    /// <summary>
    /// Whether a timer logged it that nobody stopped: it ran longer than <see cref="TimerDesk.Longest"/>, and counts that.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsCapped { get; init; }

    /// <summary>What was done, one line of plain text; null for nothing said.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// What kind of work it was, such as <c>Travel</c>: one of <see cref="TimeOptions.Activities"/> where there are some. Null for nothing
    /// said.
    /// </summary>
    public string? Activity { get; init; }

    /// <summary>
    /// Whether it is billed. What is logged or changed without a word takes <see cref="TimeOptions.BillableByDefault"/>; null in entries
    /// that were logged before this was asked, which are not billed.
    /// </summary>
    public bool? IsBillable { get; init; }

    /// <summary>
    /// What is billed of it, in minutes: <see cref="TimeDesk"/> works it out by <see cref="TimeOptions"/> as they are when it is logged or
    /// changed, so that what was billed stays. Null for nothing.
    /// </summary>
    public int? Billed { get; init; }
}
