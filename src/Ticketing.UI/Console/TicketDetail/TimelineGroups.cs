using Ticketing.Tickets;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Puts together what one person changed at a stretch, so that what people said is found among it.</summary>
internal static class TimelineGroups
{
    private const int Fewest = 3;

    private static readonly TimeSpan Stretch = TimeSpan.FromMinutes(15);

    /// <summary>The items in order, each alone or with others of its group. Who wants to see changes alone sees each.</summary>
    public static IEnumerable<IReadOnlyList<TimelineItem>> Of(IReadOnlyList<TimelineItem> items, TimelineFilter filter)
    {
        for (var begin = 0; begin < items.Count;)
        {
            var end = begin + 1;
            while (filter is TimelineFilter.All && end < items.Count && BelongsTo(items[begin], items[end]))
                end++;
            if (end - begin >= Fewest)
                yield return [.. items.Skip(begin).Take(end - begin)];
            else
                end = begin + 1;
            if (end == begin + 1)
                yield return [items[begin]];
            begin = end;
        }
    }

    // That the ticket was filed is the beginning, and no change.
    private static bool BelongsTo(TimelineItem first, TimelineItem next) =>
        !first.IsComment && !next.IsComment && first.Event.Event is not TicketCreated && first.Event.By == next.Event.By
        && next.Event.At - first.Event.At <= Stretch;
}
