using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ticketing.Notifications;

namespace Ticketing.UI.Notifications;

/// <summary>The part of the form of preferences that says when messages come. A form without it leaves that as it was.</summary>
internal static class DeliveryForm
{
    public const string Digest = "digest";

    public const string EachHour = "hourly";

    public const string Quiet = "quiet";

    public const string From = "quietFrom";

    public const string To = "quietTo";

    public const string Day = "quietDay";

    public const string Pause = "pause";

    /// <summary>What leaves do-not-disturb as it is.</summary>
    public const string Keep = "keep";

    /// <summary>What does not disturb until he ends it.</summary>
    public const string Always = "always";

    /// <summary>For how many hours do-not-disturb is offered.</summary>
    public static IReadOnlyList<int> Hours { get; } = [1, 4, 24];

    /// <summary>The days of a week, which begins on Monday, as in both languages of ours.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } = [.. Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7)];

    /// <summary>What was sent, and what of it is no time.</summary>
    public static PreferenceInput Read(IFormCollection form, NotificationPreferences chosen, DateTimeOffset now, FieldErrors errors)
    {
        if (form.Text(Digest) is not { } digest)
            return PreferenceInput.Of(chosen, now);
        var (quiet, pause) = (ReadQuiet(form), form.Text(Pause));
        var read = chosen with
        {
            DigestHour = int.TryParse(digest, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) ? hour : null,
            QuietHours = quiet.IsOn
                ? new(Time(From, quiet.From, errors), Time(To, quiet.To, errors)) { Days = [.. quiet.Days] }
                : null,
            DoNotDisturb = pause switch
            {
                Keep => chosen.DoNotDisturb,
                Always => new(null),
                not null when int.TryParse(pause, NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
                    && Hours.Contains(hours) => new(now.AddHours(hours)),
                _ => null,
            },
        };
        return new(read, quiet, pause);
    }

    private static QuietInput ReadQuiet(IFormCollection form)
    {
        var days = form[Day].Select(name => Enum.TryParse<DayOfWeek>(name, out var day) ? day : (DayOfWeek?)null).OfType<DayOfWeek>();
        return new(form.Text(Quiet) is not null, form.Text(From), form.Text(To), [.. days]);
    }

    private static TimeOnly Time(string field, string? text, FieldErrors errors)
    {
        if (!TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time))
            errors.Add(field, "A time of the day is expected here, such as 22:00.", FieldErrorCodes.NoTimeOfDay);
        return time;
    }
}
