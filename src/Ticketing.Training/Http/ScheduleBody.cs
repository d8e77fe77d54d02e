using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ticketing.Training.Schedules;

namespace Ticketing.Training.Http;

/// <summary>When exercises are sent. What belongs to another kind is refused.</summary>
internal sealed record ScheduleBody
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    [Description("fixed, uniform, poisson, bursts or workingDay.")]
    public string? Kind { get; init; }

    [Description("fixed: the time between two.")]
    public string? Every { get; init; }

    [Description("uniform: the shortest time between two.")]
    public string? From { get; init; }

    [Description("uniform: the longest time between two.")]
    public string? To { get; init; }

    [Description("poisson: the mean time between two.")]
    public string? Mean { get; init; }

    [Description("bursts: how many come together.")]
    public int? Size { get; init; }

    [Description("bursts: the time between two of one burst.")]
    public string? Within { get; init; }

    [Description("bursts: the time from burst to burst.")]
    public string? Between { get; init; }

    [Description("workingDay: how long the day is that all arrive in, busy as a day of support is.")]
    public string? Length { get; init; }

    [Description("The hours in which alone anything is sent; absent: all the time.")]
    public HoursBody? Hours { get; init; }

    [Description("What the times and the order are drawn from: the same number gives the same ones. Absent: one by chance.")]
    public long? Seed { get; init; }

    public static ScheduleBody Of(ScheduleRequest schedule) =>
        JsonSerializer.Deserialize<ScheduleBody>(JsonSerializer.Serialize(schedule, Json), Json)!;

    /// <exception cref="TicketValidationException">It is none; each error names its field.</exception>
    public ScheduleRequest ToSchedule() =>
        JsonSerializer.Deserialize<ScheduleRequest>(JsonSerializer.Serialize(this, Json), Json)!;
}
