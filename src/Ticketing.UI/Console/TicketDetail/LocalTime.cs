using System.Globalization;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Moments as fields of forms and addresses say them: by the reader's clock, or with an offset.</summary>
internal static class LocalTime
{
    // Browsers send minutes; seconds when somebody set them.
    private static readonly string[] ByTheClock = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"];

    /// <exception cref="TicketValidationException">It is no moment.</exception>
    public static DateTimeOffset Read(string field, string text, TimeZoneInfo zone)
    {
        if (DateTime.TryParseExact(text, ByTheClock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
        {
            // An hour that the change to summer time leaves out is the one after it.
            if (zone.IsInvalidTime(clock))
                clock = clock.AddHours(1);
            return new DateTimeOffset(clock, zone.GetUtcOffset(clock)).ToUniversalTime();
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at.ToUniversalTime()
            : throw new TicketValidationException(field, Wording.Of("noTime", $"This is no date and time."));
    }

    /// <summary>As a browser's field wants it.</summary>
    public static string Write(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString(ByTheClock[0], CultureInfo.InvariantCulture);
}
