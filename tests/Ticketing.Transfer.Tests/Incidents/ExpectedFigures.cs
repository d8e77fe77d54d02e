using System.Text.Json;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Incidents;

/// <summary>Figures counted from an imported history, to be held against those that were counted from the file.</summary>
internal sealed class ExpectedFigures(IReadOnlyList<(Ticket Ticket, IReadOnlyList<RecordedEvent> History)> tickets)
{
    private IEnumerable<SourceReported> Reports => tickets.SelectMany(t => t.History).Select(e => e.Event).OfType<SourceReported>();

    public void AgreeWith(JsonElement expected)
    {
        Assert.Equal(expected.GetProperty("incidents").GetInt32(), tickets.Count);
        Assert.Equal(expected.GetProperty("events").GetInt32(), Reports.Count());
        Assert.Equal(Counts(expected.GetProperty("rows_by_state")), Reports.CountBy(report => report.SourceStatus).ToSortedDictionary());
        Assert.Equal(Counts(expected.GetProperty("last_priority")), tickets.CountBy(t => Word(t.Ticket.Priority)).ToSortedDictionary());
        Assert.Equal(expected.GetProperty("reopened_incidents").GetInt32(), tickets.Count(t => t.Ticket.Reopens > 0));
        Assert.Equal(expected.GetProperty("reopen_sum").GetInt32(), tickets.Sum(t => t.Ticket.Reopens));
        Assert.Equal(expected.GetProperty("reassignment_sum").GetInt32(), tickets.Sum(t => t.Ticket.Reassignments));
        Assert.Equal(expected.GetProperty("never_reassigned").GetInt32(), tickets.Count(t => t.Ticket.Reassignments == 0));
        Hours(expected.GetProperty("open_to_closed_hours"), ticket => ticket.ClosedAt);
        Hours(expected.GetProperty("open_to_resolved_hours"), ticket => ticket.ResolvedAt);
        Assert.Equal(
            Counts(expected.GetProperty("opened_per_month")), tickets.CountBy(t => $"{t.Ticket.CreatedAt:yyyy-MM}").ToSortedDictionary());
        Assert.Equal(
            Counts(expected.GetProperty("closed_per_month")), tickets.CountBy(t => $"{t.Ticket.ClosedAt:yyyy-MM}").ToSortedDictionary());
    }

    private void Hours(JsonElement expected, Func<Ticket, DateTimeOffset?> end)
    {
        var hours = tickets.Where(t => end(t.Ticket) is not null).Select(t => (end(t.Ticket)!.Value - t.Ticket.CreatedAt).TotalHours)
            .Order().ToList();
        var middle = hours.Count / 2;
        Assert.Equal(expected.GetProperty("n").GetInt32(), hours.Count);
        Assert.Equal(expected.GetProperty("mean").GetDouble(), hours.Average(), 0.0001);
        Assert.Equal(
            expected.GetProperty("median").GetDouble(),
            hours.Count % 2 == 1 ? hours[middle] : (hours[middle - 1] + hours[middle]) / 2,
            0.0001);
        if (expected.TryGetProperty("max", out var max))
            Assert.Equal(max.GetDouble(), hours[^1], 0.0001);
    }

    private static string Word(Priority priority) => priority switch
    {
        Priority.Urgent => "1 - Critical",
        Priority.High => "2 - High",
        Priority.Normal => "3 - Moderate",
        _ => "4 - Low",
    };

    private static SortedDictionary<string, int> Counts(JsonElement counts) =>
        counts.EnumerateObject().Select(count => KeyValuePair.Create(count.Name, count.Value.GetInt32())).ToSortedDictionary();
}

file static class Sorting
{
    public static SortedDictionary<string, int> ToSortedDictionary(this IEnumerable<KeyValuePair<string, int>> counts) =>
        new(counts.ToDictionary(), StringComparer.Ordinal);
}
