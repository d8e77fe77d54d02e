using System.Globalization;

namespace Ticketing.UI.Texts;

/// <summary>Writes moments as short as they can be understood: the time today, day and time this year, else the date.</summary>
internal static class Moments
{
    /// <param name="local">The moment in the reader's zone.</param>
    /// <param name="now">Now in the reader's zone.</param>
    /// <param name="dayOnly">Whether the time of day is left out.</param>
    public static string Write(DateTimeOffset local, DateTimeOffset now, bool dayOnly = false)
    {
        var day = local.Year == now.Year ? local.ToString("d MMM", CultureInfo.CurrentCulture) : local.ToString("d MMM yyyy", CultureInfo.CurrentCulture);
        if (dayOnly)
            return day;
        var clock = local.ToString("t", CultureInfo.CurrentCulture);
        return local.Date == now.Date ? clock : local.Year == now.Year ? $"{day} {clock}" : day;
    }

    /// <summary>For machines: the attribute <c>datetime</c>.</summary>
    public static string Machine(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
