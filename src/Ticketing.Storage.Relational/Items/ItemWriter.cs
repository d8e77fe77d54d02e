using Ticketing.Storage.Relational.Database;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Items;

/// <summary>Writes the items of tickets.</summary>
internal static class ItemWriter
{
    private const string Insert =
        """
        insert into ticketing_ticket_items (tenant, ticket_id, kind, key, by_user, person, at, amount, other_ticket, internal, data)
        values (@Tenant, @TicketId, @Kind, @Key, @ByUser, @Person, @At, @Amount, @OtherTicket, @Internal, @Data)
        """;

    private const string Update =
        """
        update ticketing_ticket_items
        set by_user = @ByUser, person = @Person, at = @At, amount = @Amount, other_ticket = @OtherTicket, internal = @Internal, data = @Data
        where tenant = @Tenant and ticket_id = @TicketId and kind = @Kind and key = @Key
        """;

    private const string Delete =
        """
        delete from ticketing_ticket_items
        where tenant = @Tenant and ticket_id = @TicketId and kind = @Kind and key = @Key
        """;

    /// <summary>Adds to what is written what changes do to the items of tickets.</summary>
    public static void Add(WriteBatch batch, string tenant, IReadOnlyList<TicketChange> changes)
    {
        var items = changes.SelectMany(change => ItemChange.Of(change).Select(one => (Ticket: change.After.Id, Change: one))).ToList();
        if (items.Count == 0)
            return;
        batch.AddEach(Delete, Rows(one => one.WasThere && !one.IsThere));
        batch.AddEach(Update, Rows(one => one.WasThere && one.IsThere));
        batch.AddEach(Insert, Rows(one => !one.WasThere && one.IsThere));

        IEnumerable<ItemRow> Rows(Func<ItemChange, bool> which) =>
            items.Where(one => which(one.Change)).Select(one => ItemRow.Of(tenant, one.Ticket, one.Change.Item));
    }
}
