using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Ticketing.Training.Schedules;

/// <summary>Makes a schedule of JSON, and collects what is wrong with it by field.</summary>
internal sealed class ScheduleReading(FieldErrors errors)
{
    private const string Kinds = "fixed, uniform, poisson, bursts, workingDay";

    private static readonly string[] TimesOfDay = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    /// <returns>No schedule that anybody may use when there are errors.</returns>
    public ScheduleRequest Request(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            errors.Add("schedule", "An object with a 'kind' is expected.", FieldErrorCodes.Required);
            return new(new FixedSchedule(TimeSpan.Zero));
        }

        var kind = Text(json, "kind");
        var (schedule, fields) = kind switch
        {
            "fixed" => ((Schedule)new FixedSchedule(Length(json, "every")), new[] { "every" }),
            "uniform" => (new UniformSchedule(Length(json, "from"), Length(json, "to")), ["from", "to"]),
            "poisson" => (new PoissonSchedule(Length(json, "mean")), ["mean"]),
            "bursts" => (
                new BurstSchedule(Whole(json, "size"), Length(json, "within"), Length(json, "between")), ["size", "within", "between"]),
            "workingDay" => (new WorkingDaySchedule(Length(json, "length")), ["length"]),
            _ => (NoKind(kind), []),
        };
        if (fields.Length > 0)
            RefuseOthers(json, "schedule", ["kind", "hours", "seed", .. fields]);
        return new(schedule with { Hours = Hours(json) }, Seed(json));
    }

    private FixedSchedule NoKind(string? kind)
    {
        if (kind is not null)
            errors.Add("schedule.kind", $"'{kind}' is none of: {Kinds}.", FieldErrorCodes.NoneOf, Kinds);
        return new(TimeSpan.Zero);
    }

    private WorkingHours? Hours(JsonElement json)
    {
        if (!Has(json, "hours", out var hours))
            return null;
        if (hours.ValueKind != JsonValueKind.Object)
        {
            errors.Add("schedule.hours", "An object with 'from' and 'to' is expected.", FieldErrorCodes.Required);
            return null;
        }

        RefuseOthers(hours, "schedule.hours", ["from", "to", "days"]);
        var read = new WorkingHours(TimeOfDay(hours, "from"), TimeOfDay(hours, "to"));
        return Has(hours, "days", out var days) ? read with { Days = Days(days) } : read;
    }

    private ImmutableSortedSet<DayOfWeek> Days(JsonElement days)
    {
        if (days.ValueKind == JsonValueKind.Array)
        {
            var read = days.EnumerateArray().Select(Day).ToArray();
            if (!read.Contains(null))
                return [.. read.Select(day => day!.Value)];
        }

        var all = string.Join(", ", Enum.GetNames<DayOfWeek>().Select(JsonNamingPolicy.CamelCase.ConvertName));
        errors.Add("schedule.hours.days", $"A list of days is expected, each one of: {all}.", FieldErrorCodes.NoneOf, all);
        return WorkingHours.Weekdays;
    }

    private static DayOfWeek? Day(JsonElement json)
    {
        var name = json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        var known = Enum.GetValues<DayOfWeek>();
        var index = Array.FindIndex(known, day => day.ToString().Equals(name, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : known[index];
    }

    private TimeOnly TimeOfDay(JsonElement json, string name)
    {
        if (Text(json, name, "schedule.hours.") is not { } text)
            return default;
        if (!TimeOnly.TryParseExact(text, TimesOfDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            errors.Add($"schedule.hours.{name}", "A time of the day is expected here, such as 09:00.", FieldErrorCodes.NoTimeOfDay);
        return time;
    }

    private TimeSpan Length(JsonElement json, string name)
    {
        if (Text(json, name) is not { } text)
            return default;
        if (!TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var time))
            errors.Add($"schedule.{name}", "A time is written as hours, minutes and seconds, such as 00:10:00.");
        return time;
    }

    private int Whole(JsonElement json, string name)
    {
        if (Has(json, name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
            return number;
        errors.Add($"schedule.{name}", "A whole number is expected.", FieldErrorCodes.Required);
        return 1;
    }

    private ulong? Seed(JsonElement json)
    {
        if (!Has(json, "seed", out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetUInt64(out var seed))
            return seed;
        errors.AddIfAny(
            "schedule.seed", Wording.Of(FieldErrorCodes.OutOfRange, $"A seed is a whole number from {0} to {ulong.MaxValue}."));
        return null;
    }

    private string? Text(JsonElement json, string name, string place = "schedule.")
    {
        if (Has(json, name, out var value) && value.ValueKind == JsonValueKind.String)
            return value.GetString();
        errors.Add(place + name, "A text is expected here.", FieldErrorCodes.Required);
        return null;
    }

    // A misspelt 'hours' would wake somebody at night.
    private void RefuseOthers(JsonElement json, string place, string[] known)
    {
        foreach (var field in json.EnumerateObject().Where(field => !known.Contains(field.Name)).Take(10))
            errors.Add($"{place}.{field.Name}", $"Such a schedule has no '{field.Name}'.", FieldErrorCodes.Unknown, field.Name);
    }

    private static bool Has(JsonElement json, string name, out JsonElement value) =>
        json.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
}
