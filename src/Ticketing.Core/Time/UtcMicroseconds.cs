namespace Ticketing.Time;

/// <summary>The precision in which the library keeps time: UTC, to the microsecond, which every database can store exactly.</summary>
public static class UtcMicroseconds
{
    /// <summary>The first year of a moment that a ticket can have: 1900.</summary>
    public const int FirstYear = 1900;

    /// <summary>
    /// The last year of a moment that a ticket can have: 2199. As microseconds, moments until 2255 are exact in a double, as places in an
    /// order are.
    /// </summary>
    public const int LastYear = 2199;

    /// <summary>Whether a ticket can have the moment.</summary>
    public static bool IsKept(this DateTimeOffset moment) => moment.UtcDateTime.Year is >= FirstYear and <= LastYear;

    /// <summary>The moment in UTC, cut to the microsecond.</summary>
    public static DateTimeOffset ToUtcMicroseconds(this DateTimeOffset moment) =>
        new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>Now, as the library keeps it.</summary>
    public static DateTimeOffset GetUtcMicroseconds(this TimeProvider time) => time.GetUtcNow().ToUtcMicroseconds();
}
