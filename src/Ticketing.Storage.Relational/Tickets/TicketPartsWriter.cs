using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;
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
    public static void Add(WriteBatch batch, RelationalDialect dialect, string tenant, IReadOnlyList<TicketChange> changes)
    {
        foreach (var reference in ReferenceRow.Of(tenant, changes))
            batch.Add(InsertReference, reference, mustChange: true);
        var keys = KeyChanges.Of(tenant, changes);
        batch.AddEach(DeleteKey, keys.Removed);
        batch.AddEach(TouchKeys(dialect), keys.Touched.GroupBy(key => key.TicketId).Select(Touched));
        batch.AddEach(InsertKey, keys.Added);
        // Table by table: many rows of one go in together.
        batch.AddEach(InsertEvent, changes.SelectMany(change => change.EventRows(tenant)));
        batch.AddEach(InsertText, changes.SelectMany(change => change.TextRows(tenant)));
        CommentWriter.Add(batch, tenant, changes);
        ItemWriter.Add(batch, tenant, changes);
    }

    // All of a ticket at once, as fifty people may watch it; by the whole primary key, in the form in which both databases use it.
    private static string TouchKeys(RelationalDialect dialect) =>
        $"""
        update ticketing_ticket_keys
        set updated_at = @UpdatedAt, public_updated_at = @PublicUpdatedAt
        where tenant = @Tenant and created_at = @CreatedAt and ticket_id = @TicketId
            and (kind, value) in (select {dialect.MemberPart(0)}, {dialect.MemberPart(1)} from {dialect.Members("@Keys")})
        """;

    private static TouchedKeys Touched(IEnumerable<KeyRow> ofTicket)
    {
        var keys = ofTicket.ToList();
        return new(
            keys[0].Tenant, keys[0].TicketId, keys[0].CreatedAt, keys[0].UpdatedAt, keys[0].PublicUpdatedAt,
            JsonList.Of(keys.Select(key => (string[])[key.Kind, key.Value])));
    }

    private sealed record TouchedKeys(
        string Tenant, long TicketId, long CreatedAt, long UpdatedAt, long PublicUpdatedAt, string Keys);
}
