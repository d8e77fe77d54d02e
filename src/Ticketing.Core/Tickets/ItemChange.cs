namespace Ticketing.Tickets;

/// <summary>What a change of a ticket does to one of its items in the end, however many events lead there.</summary>
/// <param name="Item">The item as it is afterwards, or as it was last.</param>
/// <param name="WasThere">Whether it was there before.</param>
/// <param name="IsThere">Whether it is there afterwards.</param>
internal readonly record struct ItemChange(TicketItem Item, bool WasThere, bool IsThere)
{
    /// <summary>All that a change does, in the order in which the items are first named.</summary>
    public static IReadOnlyList<ItemChange> Of(TicketChange change)
    {
        List<ItemChange>? changes = null;
        foreach (var recorded in change.Events)
        {
            if (Of(recorded.Event) is not { } next)
                continue;
            changes ??= [];
            var known = changes.FindIndex(one => one.Item.Kind == next.Item.Kind && one.Item.Key == next.Item.Key);
            if (known < 0)
                changes.Add(next);
            else
                changes[known] = next with { WasThere = changes[known].WasThere };
        }

        return changes ?? (IReadOnlyList<ItemChange>)[];
    }

    private static ItemChange? Of(TicketEvent happened) => happened switch
    {
        ItemAdded e => new(e.Item, WasThere: false, IsThere: true),
        ItemChanged e => new(e.Item, WasThere: true, IsThere: true),
        ItemRemoved e => new(e.Item, WasThere: true, IsThere: false),
        _ => null,
    };
}
