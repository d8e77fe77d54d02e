using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Moments as fields of forms and addresses say them: by the reader's clock, or with an offset.</summary>
internal static class LocalTime
{
    // Browsers send minutes; seconds when somebody set them.
    private static readonly string[] ByTheClock = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"];

    /// <summary>What is said of a text that is no moment.</summary>
    public static Wording None { get; } = Wording.Of("noTime", $"This is no date and time.");

    /// <exception cref="TicketValidationException">It is no moment.</exception>
    public static DateTimeOffset Read(string field, string text, TimeZoneInfo zone) =>
        TryRead(text, zone, out var at) ? at.Value : throw new TicketValidationException(field, None);

    /// <summary>
    /// The same, where a field showed a moment: by the clock alone, an hour comes twice in autumn, and seconds are not seen.
    /// </summary>
    /// <param name="field">The field as the API calls it.</param>
    /// <param name="text">What came back; blank for none.</param>
    /// <param name="shown">The moment that the field showed, which stays when it was not touched.</param>
    /// <param name="zone">The reader's zone.</param>
    /// <exception cref="TicketValidationException">It is no moment.</exception>
    public static DateTimeOffset? Read(string field, string? text, DateTimeOffset? shown, TimeZoneInfo zone) =>
        string.IsNullOrEmpty(text) ? null : shown is { } at && text == Write(at, zone) ? shown : Read(field, text, zone);

    /// <returns>Whether it is a moment.</returns>
    public static bool TryRead(string text, TimeZoneInfo zone, [NotNullWhen(true)] out DateTimeOffset? at)
    {
        at = null;
        if (DateTime.TryParseExact(text, ByTheClock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
        {
            // An hour that the change to summer time leaves out is the one after it.
            if (zone.IsInvalidTime(clock))
                clock = clock.AddHours(1);
            at = new DateTimeOffset(clock, zone.GetUtcOffset(clock)).ToUniversalTime();
        }
        else if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var given))
        {
            at = given.ToUniversalTime();
        }

        return at is not null;
    }

    /// <summary>As a browser's field wants it.</summary>
    public static string Write(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString(ByTheClock[0], CultureInfo.InvariantCulture);
}
