namespace Ticketing.Storage.Relational.Tickets;

/// <summary>Times as the tables keep them: microseconds since 1970 in UTC.</summary>
internal static class UnixMicroseconds
{
    /// <summary>The number for a time that is whole in microseconds, as all stored ones are.</summary>
    public static long Of(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>The number for a time that may be there.</summary>
    public static long? Of(DateTimeOffset? time) => time is { } given ? Of(given) : null;

    /// <summary>The least number that is not before a time: what a bound in a query, which may be finer, is compared as.</summary>
    public static long Ceiling(DateTimeOffset time)
    {
        var (whole, rest) = Math.DivRem((time - DateTimeOffset.UnixEpoch).Ticks, TimeSpan.TicksPerMicrosecond);
        return rest > 0 ? whole + 1 : whole;
    }

    /// <summary>The time of a number.</summary>
    public static DateTimeOffset ToTime(long number) => DateTimeOffset.UnixEpoch.AddTicks(number * TimeSpan.TicksPerMicrosecond);

    /// <summary>The time of a number that may be there.</summary>
    public static DateTimeOffset? ToTime(long? number) => number is { } given ? ToTime(given) : null;
}
