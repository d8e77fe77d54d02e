using System.ComponentModel;
using System.Globalization;
using Ticketing.Notifications;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>When somebody wants no messages, in his own zone.</summary>
internal sealed record QuietHoursItem
{
    private const string Hour = "HH:mm";

    [Description("When they begin: '22:00'.")]
    public string? From { get; init; }

    [Description("When they end: '07:00'; on the next day where that is not later.")]
    public string? To { get; init; }

    [Description("The days on which they begin: monday … sunday; all by default.")]
    public IReadOnlyList<string?>? Days { get; init; }

    public static QuietHoursItem? Of(QuietHours? quiet) => quiet is null ? null : new()
    {
        From = quiet.From.ToString(Hour, CultureInfo.InvariantCulture),
        To = quiet.To.ToString(Hour, CultureInfo.InvariantCulture),
        // A week begins on Monday, as it does for most who read this.
        Days = [.. quiet.Days.OrderBy(day => ((int)day + 6) % 7).Select(day => day.ToString().ToLowerInvariant())],
    };

    /// <summary>What is meant; null where something is wrong, which is told then.</summary>
    public QuietHours? Read(FieldErrors errors)
    {
        var (from, to) = (Time(From, "quietHours.from", errors), Time(To, "quietHours.to", errors));
        var days = new List<DayOfWeek>();
        for (var i = 0; i < Days?.Count; i++)
        {
            if (Days[i] is { } name && char.IsAsciiLetter(name.FirstOrDefault()) && Enum.TryParse<DayOfWeek>(name, true, out var day))
                days.Add(day);
            else
                errors.Add($"quietHours.days[{i}]", "A day of the week is expected here: monday, tuesday …");
        }

        return from is null || to is null ? null : new(from.Value, to.Value) { Days = Days is null ? QuietHours.EveryDay : [.. days] };
    }

    private static TimeOnly? Time(string? text, string field, FieldErrors errors)
    {
        if (TimeOnly.TryParseExact(text, Hour, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        errors.Add(field, "A time of the day is expected here, such as 22:00.", FieldErrorCodes.NoTimeOfDay);
        return null;
    }
}
