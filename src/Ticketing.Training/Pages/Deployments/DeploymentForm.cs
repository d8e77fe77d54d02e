using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ticketing.Training.Deployments;
using Ticketing.Training.Http;
using Ticketing.Training.Schedules;
using Ticketing.UI;

namespace Ticketing.Training.Pages.Deployments;

/// <summary>A deployment as the form has it: what was typed, acceptable or not.</summary>
public sealed record DeploymentForm
{
    /// <summary>The kinds of schedules, in the order of the form.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["uniform", "fixed", "poisson", "bursts", "workingDay"];

    /// <summary>The days of the week, as the form sends them.</summary>
    public static IReadOnlyList<string> Weekdays { get; } =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] Lengths =
    [
        "schedule.from", "schedule.to", "schedule.every", "schedule.mean", "schedule.within", "schedule.between", "schedule.length",
        "schedule.hours.from", "schedule.hours.to",
    ];

    /// <summary>The key of the pool.</summary>
    public string? Pool { get; init; }

    /// <summary>The user ids that are ticked.</summary>
    public IReadOnlyList<string> Trainees { get; init; } = [];

    /// <summary>Others, by user id or mail address, with blanks or commas between.</summary>
    public string? Others { get; init; }

    /// <summary>The kind of the schedule.</summary>
    public string Kind { get; init; } = "uniform";

    /// <summary>The texts of the schedule's fields, by the names that the API gives them.</summary>
    public IReadOnlyDictionary<string, string?> Times { get; init; } = new Dictionary<string, string?>
    {
        ["schedule.from"] = "00:00:01", ["schedule.to"] = "00:50:00", ["schedule.every"] = "00:10:00", ["schedule.mean"] = "00:10:00",
        ["schedule.within"] = "00:00:20", ["schedule.between"] = "01:00:00", ["schedule.length"] = "00:30:00",
        ["schedule.hours.from"] = "09:00", ["schedule.hours.to"] = "17:00",
    };

    /// <summary>How many exercises a burst has.</summary>
    public string? Size { get; init; } = "5";

    /// <summary>Whether exercises come in working hours alone.</summary>
    public bool HasHours { get; init; }

    /// <summary>The days that are ticked.</summary>
    public IReadOnlyList<string> Days { get; init; } = [.. Weekdays.Take(5)];

    /// <summary>In which order.</summary>
    public DeliveryOrder Order { get; init; }

    /// <summary>How many each trainee gets; blank for as many as the pool has.</summary>
    public string? Count { get; init; }

    /// <summary>What chance begins with; blank leaves it open.</summary>
    public string? Seed { get; init; }

    /// <summary>Whether a trainee is told of each exercise.</summary>
    public bool TellsOfEach { get; init; }

    /// <summary>How many times faster than life personas play.</summary>
    public string? Speed { get; init; } = "1";

    internal static DeploymentForm Read(IFormCollection form) => new()
    {
        Pool = form.Text("pool"),
        Trainees = [.. form["trainees"].OfType<string>()],
        Others = form.Text("others"),
        Kind = form.Text("schedule.kind") ?? "",
        Times = Lengths.ToDictionary(field => field, form.Text),
        Size = form.Text("schedule.size"),
        HasHours = form.Text("hours") is not null,
        Days = [.. form["schedule.hours.days"].OfType<string>()],
        Order = Enum.TryParse<DeliveryOrder>(form.Text("order"), out var order) ? order : default,
        Count = form.Text("count"),
        Seed = form.Text("schedule.seed"),
        TellsOfEach = form.Text("tellsOfEach") is not null,
        Speed = form.Text("speed"),
    };

    /// <exception cref="TicketValidationException">A field is not acceptable; each error names the field.</exception>
    internal DeploymentRequest ToRequest()
    {
        var errors = new FieldErrors();
        var (count, size, seed, speed) = (
            Number(errors, "count", Count), Kind == "bursts" ? Number(errors, "schedule.size", Size) : null,
            Number(errors, "schedule.seed", Seed), Factor(errors));
        var schedule = Schedule(errors, (int?)size, seed);
        if (Pool is null)
            errors.Add("pool", "Choose a pool.", FieldErrorCodes.Required);
        string[] trainees = [.. Trainees, .. (Others ?? "").Split([' ', ',', ';', '\t'], StringSplitOptions.RemoveEmptyEntries)];
        if (trainees.Length == 0)
            errors.Add("trainees", "Choose somebody.", FieldErrorCodes.Required);
        errors.ThrowIfAny();
        return new()
        {
            Pool = Pool!, Trainees = trainees, Schedule = schedule!, Order = Order, Count = (int?)count, TellsOfEach = TellsOfEach,
            Speed = speed,
        };
    }

    private ScheduleRequest? Schedule(FieldErrors errors, int? size, long? seed)
    {
        var body = new ScheduleBody
        {
            Kind = Kind,
            From = For("uniform", "from"), To = For("uniform", "to"), Every = For("fixed", "every"), Mean = For("poisson", "mean"),
            Size = size, Within = For("bursts", "within"), Between = For("bursts", "between"), Length = For("workingDay", "length"),
            Hours = HasHours
                ? new() { From = Times["schedule.hours.from"], To = Times["schedule.hours.to"], Days = Days }
                : null,
            Seed = seed,
        };
        try
        {
            return body.ToSchedule();
        }
        catch (TicketValidationException e)
        {
            // A number that was no number has its sentence already.
            foreach (var error in e.Errors.Where(error => errors.Found.All(known => known.Field != error.Field)))
                Note(errors, error);
            return null;
        }
    }

    private static void Note(FieldErrors errors, FieldError error)
    {
        if (error.Code is { } code)
            errors.Add(error.Field, new Wording(code, error.Message, [.. error.Arguments]));
        else
            errors.Add(error.Field, error.Message);
    }

    private string? For(string kind, string field) => Kind == kind ? Times[$"schedule.{field}"] : null;

    private static long? Number(FieldErrors errors, string field, string? text)
    {
        if (text is null)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        errors.AddIfAny(field, Wording.Of(FieldErrorCodes.OutOfRange, $"It is a whole number from {0} to {int.MaxValue}."));
        return null;
    }

    private double Factor(FieldErrors errors)
    {
        if (double.TryParse(Speed?.Replace(',', '.') ?? "1", NumberStyles.Float, CultureInfo.InvariantCulture, out var speed))
            return speed;
        errors.AddIfAny("speed", Wording.Of(FieldErrorCodes.OutOfRange, $"It is more than {0} and {1000} at most."));
        return 1;
    }
}
