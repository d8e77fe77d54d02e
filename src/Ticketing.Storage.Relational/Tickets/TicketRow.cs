using System.Data.Common;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>A row of <c>ticketing_tickets</c>: the one place that maps it to a ticket and back.</summary>
internal sealed record TicketRow(
    long Id,
    string Tenant,
    long Version,
    string Project,
    string Title,
    long? Description,
    string Workflow,
    long WorkflowVersion,
    string Status,
    long StatusCategory,
    long Priority,
    string Category,
    string? Team,
    string? Assignee,
    string Requester,
    string Creator,
    string? Organisation,
    long CreatedAt,
    long UpdatedAt,
    long? ResolvedAt,
    string? ResolvedBy,
    long? ClosedAt,
    long? DueAt,
    string? ExternalRef,
    string Tags,
    string AccessKeys,
    long Reassignments,
    long Reopens,
    long PublicVersion,
    long PublicUpdatedAt,
    long? PublicDescription,
    string Extended)
{
    /// <summary>The columns in the order of the record, from a table with the alias <c>t</c>.</summary>
    public const string Columns =
        """
        t.id as Id, t.tenant as Tenant, t.version as Version, t.project as Project, t.title as Title, t.description as Description,
        t.workflow as Workflow, t.workflow_version as WorkflowVersion, t.status as Status, t.status_category as StatusCategory,
        t.priority as Priority, t.category as Category, t.team as Team, t.assignee as Assignee, t.requester as Requester,
        t.creator as Creator, t.organisation as Organisation, t.created_at as CreatedAt, t.updated_at as UpdatedAt,
        t.resolved_at as ResolvedAt, t.resolved_by as ResolvedBy, t.closed_at as ClosedAt, t.due_at as DueAt,
        t.external_ref as ExternalRef, t.tags as Tags, t.access_keys as AccessKeys, t.reassignments as Reassignments, t.reopens as Reopens,
        t.public_version as PublicVersion, t.public_updated_at as PublicUpdatedAt, t.public_description as PublicDescription,
        t.extended as Extended
        """;

    /// <summary>How many there are; what follows them in a result has this ordinal.</summary>
    public const int ColumnCount = 32;

    /// <summary>The version that must be stored for an update to take place.</summary>
    public long BeforeVersion { get; init; }

    /// <summary>The row of a ticket.</summary>
    public static TicketRow Of(string tenant, Ticket ticket) => new(
        ticket.Id.Value,
        tenant,
        ticket.Version,
        ticket.Project,
        ticket.Title,
        ticket.Description,
        ticket.Workflow,
        ticket.WorkflowVersion,
        ticket.Status,
        (long)ticket.StatusCategory,
        (long)ticket.Priority,
        ticket.Category,
        ticket.Team,
        ticket.Assignee,
        ticket.Requester,
        ticket.Creator,
        ticket.Organisation,
        UnixMicroseconds.Of(ticket.CreatedAt),
        UnixMicroseconds.Of(ticket.UpdatedAt),
        UnixMicroseconds.Of(ticket.ResolvedAt),
        ticket.ResolvedBy,
        UnixMicroseconds.Of(ticket.ClosedAt),
        UnixMicroseconds.Of(ticket.DueAt),
        ticket.ExternalRef,
        KeySet.Write(ticket.Tags),
        KeySet.Write(ticket.AccessKeys),
        ticket.Reassignments,
        ticket.Reopens,
        ticket.Public.Version,
        UnixMicroseconds.Of(ticket.Public.UpdatedAt),
        ticket.Public.Description,
        ExtendedJson.Write(ticket));

    /// <summary>
    /// Reads the ticket that a reader stands on, when <see cref="Columns"/> come first: without a row between, for pages of them.
    /// </summary>
    public static Ticket ReadTicket(DbDataReader reader)
    {
        var (keys, items) = ExtendedJson.Read(reader.GetString(31));
        return new()
        {
            Id = new(reader.GetInt64(0)),
            Version = (int)reader.GetInt64(2),
            Project = reader.GetString(3),
            Title = reader.GetString(4),
            Description = (int?)Number(reader, 5),
            Workflow = reader.GetString(6),
            WorkflowVersion = (int)reader.GetInt64(7),
            Status = reader.GetString(8),
            StatusCategory = (StatusCategory)reader.GetInt64(9),
            Priority = (Priority)reader.GetInt64(10),
            Category = reader.GetString(11),
            Team = Text(reader, 12),
            Assignee = Text(reader, 13),
            Requester = reader.GetString(14),
            Creator = reader.GetString(15),
            Organisation = Text(reader, 16),
            CreatedAt = UnixMicroseconds.ToTime(reader.GetInt64(17)),
            UpdatedAt = UnixMicroseconds.ToTime(reader.GetInt64(18)),
            ResolvedAt = UnixMicroseconds.ToTime(Number(reader, 19)),
            ResolvedBy = Text(reader, 20),
            ClosedAt = UnixMicroseconds.ToTime(Number(reader, 21)),
            DueAt = UnixMicroseconds.ToTime(Number(reader, 22)),
            ExternalRef = Text(reader, 23),
            Tags = KeySet.Read(reader.GetString(24)),
            AccessKeys = KeySet.Read(reader.GetString(25)),
            Reassignments = (int)reader.GetInt64(26),
            Reopens = (int)reader.GetInt64(27),
            Public = new((int)reader.GetInt64(28), UnixMicroseconds.ToTime(reader.GetInt64(29)), (int?)Number(reader, 30)),
            Keys = keys,
            Items = items,
        };
    }

    /// <summary>The ticket of the row.</summary>
    public Ticket ToTicket() => new()
    {
        Id = new(Id),
        Version = (int)Version,
        Project = Project,
        Title = Title,
        Description = (int?)Description,
        Workflow = Workflow,
        WorkflowVersion = (int)WorkflowVersion,
        Status = Status,
        StatusCategory = (StatusCategory)StatusCategory,
        Priority = (Priority)Priority,
        Category = Category,
        Team = Team,
        Assignee = Assignee,
        Requester = Requester,
        Creator = Creator,
        Organisation = Organisation,
        CreatedAt = UnixMicroseconds.ToTime(CreatedAt),
        UpdatedAt = UnixMicroseconds.ToTime(UpdatedAt),
        ResolvedAt = UnixMicroseconds.ToTime(ResolvedAt),
        ResolvedBy = ResolvedBy,
        ClosedAt = UnixMicroseconds.ToTime(ClosedAt),
        DueAt = UnixMicroseconds.ToTime(DueAt),
        ExternalRef = ExternalRef,
        Tags = KeySet.Read(Tags),
        AccessKeys = KeySet.Read(AccessKeys),
        Reassignments = (int)Reassignments,
        Reopens = (int)Reopens,
        Keys = ExtendedJson.Read(Extended).Keys,
        Items = ExtendedJson.Read(Extended).Items,
        Public = new((int)PublicVersion, UnixMicroseconds.ToTime(PublicUpdatedAt), (int?)PublicDescription),
    };

    private static string? Text(DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);

    private static long? Number(DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetInt64(ordinal);
}
