using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Dapper.Tickets;

/// <summary>Rows of tickets, and their tags and access keys.</summary>
internal static class TicketSql
{
    public const string Find =
        $"""
        select {TicketRow.Columns}
        from ticketing_tickets t
        where t.id = @Id and t.tenant = @Tenant
        """;

    public const string FindWithDescription =
        $"""
        select {TicketRow.Columns}, x.body
        from ticketing_tickets t
        left join ticketing_texts x on x.tenant = t.tenant and x.ticket_id = t.id and x.number = t.description
        where t.id = @Id and t.tenant = @Tenant
        """;

    /// <summary>
    /// Three statements that go together: the ticket, its texts, its events. None of them depends on what another one finds.
    /// </summary>
    public const string FindWhole =
        $"""
        {Find};
        {TextSql.List};
        {EventSql.History}
        """;

    public static string FindMany(RelationalDialect dialect) =>
        $"""
        select {TicketRow.Columns}
        from ticketing_tickets t
        where {dialect.IsInNumbers("t.id", "@Ids")} and t.tenant = @Tenant
        """;

    public static string FindByExternalRef(RelationalDialect dialect) =>
        $"""
        select {TicketRow.Columns}
        from ticketing_references r
        join ticketing_tickets t on t.id = r.ticket_id and t.tenant = r.tenant
        where r.tenant = @Tenant and {dialect.IsIn("r.reference", "@ExternalRefs")} and r.project = @Project and r.source = @Source
        """;

    public const string Insert =
        """
        insert into ticketing_tickets (
            id, tenant, version, project, title, description, workflow, workflow_version, status, status_category, priority, category,
            team, assignee, requester, creator, organisation, created_at, updated_at, resolved_at, resolved_by, closed_at, due_at,
            external_ref, tags, access_keys, reassignments, reopens,
            public_version, public_updated_at, public_description, extended)
        values (
            @Id, @Tenant, @Version, @Project, @Title, @Description, @Workflow, @WorkflowVersion, @Status, @StatusCategory, @Priority,
            @Category, @Team, @Assignee, @Requester, @Creator, @Organisation, @CreatedAt, @UpdatedAt, @ResolvedAt, @ResolvedBy,
            @ClosedAt, @DueAt,
            @ExternalRef, @Tags, @AccessKeys, @Reassignments, @Reopens,
            @PublicVersion, @PublicUpdatedAt, @PublicDescription, @Extended)
        on conflict do nothing
        """;

    // Without what only a first event sets: every column named here costs a write to each index that it is in.
    public const string Update =
        """
        update ticketing_tickets
        set version = @Version, project = @Project, title = @Title, description = @Description, workflow = @Workflow,
            workflow_version = @WorkflowVersion, status = @Status, status_category = @StatusCategory, priority = @Priority,
            category = @Category, team = @Team, assignee = @Assignee, updated_at = @UpdatedAt, resolved_at = @ResolvedAt,
            resolved_by = @ResolvedBy, closed_at = @ClosedAt, due_at = @DueAt, tags = @Tags, access_keys = @AccessKeys,
            reassignments = @Reassignments, reopens = @Reopens, public_version = @PublicVersion, public_updated_at = @PublicUpdatedAt,
            public_description = @PublicDescription, extended = @Extended
        where id = @Id and tenant = @Tenant and version = @BeforeVersion
        """;
}
