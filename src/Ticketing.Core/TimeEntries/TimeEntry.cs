using System.Text.Json.Serialization;

namespace Ticketing.TimeEntries;

/// <summary>Time that somebody worked on a ticket. Immutable.</summary>
public sealed record TimeEntry
{
    /// <summary>The most minutes of one entry: a week.</summary>
    public const int MostMinutes = 7 * 24 * 60;

    /// <summary>The most characters of a note.</summary>
    public const int MostNote = 1000;

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
}
