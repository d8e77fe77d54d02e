using Microsoft.Extensions.Primitives;
using Ticketing.Tickets;

namespace Ticketing.UI.Subjects;

/// <summary>What an address or a form of a new ticket says that it will be about.</summary>
internal static class SubjectQuery
{
    /// <summary>The field: <c>?subject=order/42</c>.</summary>
    public const string Field = "subject";

    /// <summary>What is named there.</summary>
    public static IReadOnlyList<string> Read(StringValues values) =>
        [.. values.OfType<string>().Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Take(TicketLimits.Subjects)];

    /// <summary>The address of a form of a new ticket that will be about something.</summary>
    public static string Add(string path, IEnumerable<string> subjects) =>
        subjects.Aggregate(path, (all, subject) => $"{all}{(all.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Field}={subject}");
}
