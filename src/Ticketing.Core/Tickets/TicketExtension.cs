namespace Ticketing.Tickets;

/// <summary>
/// What a ticket has of kinds that features and hosts declare, and in custom fields. Most tickets have nothing of the sort, and
/// every ticket that is folded carries it: so it is one reference, to nothing.
/// </summary>
internal sealed record TicketExtension(
    EquatableDictionary<EquatableSet> Keys, EquatableDictionary<ItemTotal> Items, EquatableDictionary<FieldValue> Fields)
{
    public static TicketExtension? Of(
        EquatableDictionary<EquatableSet> keys, EquatableDictionary<ItemTotal> items, EquatableDictionary<FieldValue> fields) =>
        keys.Count == 0 && items.Count == 0 && fields.Count == 0 ? null : new(keys, items, fields);
}
