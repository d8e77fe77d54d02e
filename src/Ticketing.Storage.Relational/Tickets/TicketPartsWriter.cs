using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Items;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>Writes what belongs to tickets whose rows are written already: references, keys, events, texts and items.</summary>
internal static class TicketPartsWriter
{
    private const string InsertKey =
        """
        insert into ticketing_ticket_keys (tenant, kind, value, created_at, ticket_id, updated_at, public_updated_at)
        values (@Tenant, @Kind, @Value, @CreatedAt, @TicketId, @UpdatedAt, @PublicUpdatedAt)
        """;

    private const string UpdateKey =
        """
        update ticketing_ticket_keys
        set updated_at = @UpdatedAt, public_updated_at = @PublicUpdatedAt
        where tenant = @Tenant and kind = @Kind and value = @Value and created_at = @CreatedAt and ticket_id = @TicketId
        """;

    private const string DeleteKey =
        """
        delete from ticketing_ticket_keys
        where tenant = @Tenant and kind = @Kind and value = @Value and created_at = @CreatedAt and ticket_id = @TicketId
        """;

    private const string InsertReference =
        """
        insert into ticketing_references (tenant, reference, project, source, ticket_id)
        values (@Tenant, @Reference, @Project, @Source, @TicketId)
        on conflict do nothing
        """;

    private const string InsertEvent =
        """
        insert into ticketing_events (tenant, ticket_id, version, at, by_user, type, payload, imported, internal, internals_before)
        values (@Tenant, @TicketId, @Version, @At, @ByUser, @Type, @Payload, @Imported, @Internal, @InternalsBefore)
        """;

    private const string InsertText =
        """
        insert into ticketing_texts (tenant, ticket_id, number, kind, body, by_user, at, internals_before)
        values (@Tenant, @TicketId, @Number, @Kind, @Body, @ByUser, @At, @InternalsBefore)
        """;

    /// <summary>Adds it to what is written.</summary>
    public static void Add(WriteBatch batch, string tenant, IReadOnlyList<TicketChange> changes)
    {
        foreach (var reference in ReferenceRow.Of(tenant, changes))
            batch.Add(InsertReference, reference, mustChange: true);
        var keys = KeyChanges.Of(tenant, changes);
        batch.AddEach(DeleteKey, keys.Removed);
        batch.AddEach(UpdateKey, keys.Touched);
        batch.AddEach(InsertKey, keys.Added);
        // Table by table: many rows of one go in together.
        batch.AddEach(InsertEvent, changes.SelectMany(change => change.EventRows(tenant)));
        batch.AddEach(InsertText, changes.SelectMany(change => change.TextRows(tenant)));
        ItemWriter.Add(batch, tenant, changes);
    }
}
