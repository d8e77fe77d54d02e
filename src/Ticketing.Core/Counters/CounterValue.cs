using Ticketing.Tickets;

namespace Ticketing.Counters;

/// <summary>Values of cubes that are no keys.</summary>
internal static class CounterValue
{
    /// <summary>A priority as the query language writes it.</summary>
    public static string Of(Priority priority) => priority switch
    {
        Priority.Low => "low",
        Priority.Normal => "normal",
        Priority.High => "high",
        Priority.Urgent => "urgent",
        _ => throw new ArgumentOutOfRangeException(nameof(priority), priority, null),
    };

    /// <summary>The priority of a value that <see cref="Of"/> made.</summary>
    public static Priority PriorityOf(string value) => Enum.Parse<Priority>(value, ignoreCase: true);
}
