using Ticketing.Search;
using Ticketing.Storage;

namespace Ticketing.UI.Console.Dashboards;

/// <summary>How many tickets were resolved on each day that a page of those resolved last reaches back to.</summary>
internal sealed class ResolvedDays
{
    private readonly Dictionary<DateOnly, int> days;
    private readonly DateOnly after;

    /// <param name="last">The page, the last one first.</param>
    /// <param name="local">Turns a moment into one of the reader's zone.</param>
    public ResolvedDays(TicketPage last, Func<DateTimeOffset, DateTimeOffset> local)
    {
        var on = last.Items.Select(ticket => DateOnly.FromDateTime(local(ticket.ResolvedAt!.Value).DateTime)).ToList();
        days = on.CountBy(day => day).ToDictionary();
        // Of the day on which the page ends there may be more on the next one.
        after = last.Next is null ? DateOnly.MinValue : on[^1];
    }

    /// <summary>Whether the page has all of a day.</summary>
    public bool Knows(DateOnly day) => day > after;

    /// <summary>How many there were.</summary>
    public TicketCount On(DateOnly day) => new(days.GetValueOrDefault(day), IsExact: true);
}
