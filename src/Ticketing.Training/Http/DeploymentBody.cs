using System.ComponentModel;
using Ticketing.Training.Deployments;
using Ticketing.Training.Schedules;

namespace Ticketing.Training.Http;

/// <summary>A pool to be sent.</summary>
internal sealed record DeploymentBody
{
    [Description("The key of the pool.")]
    public string? Pool { get; init; }

    [Description("Who is trained: user ids or mail addresses; 1 to 200.")]
    public IReadOnlyList<string>? Trainees { get; init; }

    [Description("When exercises are sent.")]
    public ScheduleBody? Schedule { get; init; }

    [Description("In which order: asWritten by default, shuffled or byDifficulty.")]
    public string? Order { get; init; }

    [Description("How many exercises each trainee gets; as many as the pool has by default. More than that begin again.")]
    public int? Count { get; init; }

    [Description("The ids of the scenarios; all of the pool by default.")]
    public IReadOnlyList<string>? Scenarios { get; init; }

    [Description("Whether a trainee is told of each exercise by the channels he has; false by default.")]
    public bool? TellsOfEach { get; init; }

    [Description("How many times faster than life personas play, up to 1000; 1 by default.")]
    public int? Speed { get; init; }

    [Description("Whether the caller plays it himself, outside everybody's progress; false by default.")]
    public bool? IsRehearsal { get; init; }

    public DeploymentRequest ToRequest() => new()
    {
        Pool = Pool ?? "",
        Trainees = Trainees ?? [],
        Schedule = Schedule?.ToSchedule()
            ?? throw new TicketValidationException("schedule", Wording.Of(FieldErrorCodes.Required, $"Say when.")),
        Order = OrderOf(Order),
        Count = Count,
        Scenarios = Scenarios,
        TellsOfEach = TellsOfEach ?? false,
        Speed = Speed ?? 1,
        IsRehearsal = IsRehearsal ?? false,
    };

    private static DeliveryOrder OrderOf(string? text) => text switch
    {
        null or "asWritten" => DeliveryOrder.AsWritten,
        "shuffled" => DeliveryOrder.Shuffled,
        "byDifficulty" => DeliveryOrder.ByDifficulty,
        _ => throw new TicketValidationException(
            "order", Wording.Of(FieldErrorCodes.NoneOf, $"Known are {"asWritten, shuffled, byDifficulty"}.")),
    };
}
