namespace Ticketing.Tickets;

/// <summary>
/// What a ticket has of kinds that features and hosts declare. Most tickets have nothing of the sort, and every ticket that is folded
/// carries it: so it is one reference, to nothing.
/// </summary>
internal sealed record TicketExtension(EquatableDictionary<EquatableSet> Keys, EquatableDictionary<ItemTotal> Items)
{
    public static TicketExtension? Of(EquatableDictionary<EquatableSet> keys, EquatableDictionary<ItemTotal> items) =>
        keys.Count == 0 && items.Count == 0 ? null : new(keys, items);
}
