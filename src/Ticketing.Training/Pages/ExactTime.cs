using System.Globalization;
using Ticketing.UI;

namespace Ticketing.Training.Pages;

/// <summary>Writes moments to the second: exercises may follow each other faster than minutes.</summary>
internal static class ExactTime
{
    private const char Minus = '\u2212';

    /// <summary>A moment in the reader's zone: the time alone on the day that it is now, with its date otherwise.</summary>
    public static string Of(PageContext page, DateTimeOffset at, DateTimeOffset now)
    {
        var local = page.Local(at);
        return local.ToString(local.Date == page.Local(now).Date ? "T" : "G", CultureInfo.CurrentCulture);
    }

    /// <summary>A time in seconds, to the tenth.</summary>
    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("N1", CultureInfo.CurrentCulture) + "\u00a0s";

    /// <summary>How long after something: <c>+2:05</c>, <c>+1:02:05</c>, in days <c>+2.03:02:05</c>.</summary>
    public static string After(TimeSpan time)
    {
        var length = time.Duration();
        var format = length switch { { TotalDays: >= 1 } => "d'.'hh':'mm':'ss", { TotalHours: >= 1 } => "h':'mm':'ss", _ => "m':'ss" };
        return (time < TimeSpan.Zero ? Minus : '+') + length.ToString(format, CultureInfo.InvariantCulture);
    }
}
