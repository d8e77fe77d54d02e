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

    /// <exception cref="TicketValidationException">A time is none.</exception>
    public static NotificationPreferences Read(IFormCollection form, NotificationPreferences chosen, DateTimeOffset now)
    {
        if (form.Text(Digest) is not { } digest)
            return chosen;
        var errors = new FieldErrors();
        var quiet = form.Text(Quiet) is null ? null : ReadQuiet(form, errors);
        errors.ThrowIfAny();
        return chosen with
        {
            DigestHour = int.TryParse(digest, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) ? hour : null,
            QuietHours = quiet,
            DoNotDisturb = form.Text(Pause) switch
            {
                Keep => chosen.DoNotDisturb,
                Always => new(null),
                { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && Hours.Contains(hours) =>
                    new(now.AddHours(hours)),
                _ => null,
            },
        };
    }

    /// <summary>A time as a field of the kind <c>time</c> has it.</summary>
    public static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static QuietHours ReadQuiet(IFormCollection form, FieldErrors errors)
    {
        var days = form[Day].Select(name => Enum.TryParse<DayOfWeek>(name, out var day) ? day : (DayOfWeek?)null).OfType<DayOfWeek>();
        return new(Time(form, From, errors), Time(form, To, errors)) { Days = [.. days] };
    }

    private static TimeOnly Time(IFormCollection form, string field, FieldErrors errors)
    {
        if (!TimeOnly.TryParse(form.Text(field), CultureInfo.InvariantCulture, out var time))
            errors.Add(field, "A time of the day is expected here, such as 22:00.", FieldErrorCodes.NoTimeOfDay);
        return time;
    }
}
