using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ticketing.Training.Schedules;

/// <summary>Reads and writes <see cref="ScheduleRequest"/>.</summary>
internal sealed class ScheduleRequestConverter : JsonConverter<ScheduleRequest>
{
    public override ScheduleRequest Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        var errors = new FieldErrors();
        var request = new ScheduleReading(errors).Request(json.RootElement);
        if (errors.Found.Count == 0)
            request.Schedule.Check(errors);
        errors.ThrowIfAny();
        return request;
    }

    public override void Write(Utf8JsonWriter writer, ScheduleRequest value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", value.Schedule.Kind);
        WriteLengths(writer, value.Schedule);
        if (value.Schedule.Hours is { } hours)
        {
            writer.WriteStartObject("hours");
            writer.WriteString("from", Text(hours.From));
            writer.WriteString("to", Text(hours.To));
            writer.WriteStartArray("days");
            foreach (var day in hours.Days)
                writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(day.ToString()));
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        if (value.Seed is { } seed)
            writer.WriteNumber("seed", seed);
        writer.WriteEndObject();
    }

    private static void WriteLengths(Utf8JsonWriter writer, Schedule schedule)
    {
        switch (schedule)
        {
            case FixedSchedule same:
                writer.WriteString("every", Text(same.Every));
                break;
            case UniformSchedule uniform:
                writer.WriteString("from", Text(uniform.From));
                writer.WriteString("to", Text(uniform.To));
                break;
            case PoissonSchedule poisson:
                writer.WriteString("mean", Text(poisson.Mean));
                break;
            case BurstSchedule bursts:
                writer.WriteNumber("size", bursts.Size);
                writer.WriteString("within", Text(bursts.Within));
                writer.WriteString("between", Text(bursts.Between));
                break;
            case WorkingDaySchedule day:
                writer.WriteString("length", Text(day.Length));
                break;
        }
    }

    private static string Text(TimeSpan time) => time.ToString("c", CultureInfo.InvariantCulture);

    private static string Text(TimeOnly time) =>
        time.ToString(time.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
