using System.Data.Common;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>
/// A row of <c>ticketing_tickets</c>: the one place that maps it to a ticket and back. Its parameters are the columns
/// (<see cref="TicketColumns"/>), for statements and for EF Core.
/// </summary>
internal sealed record TicketRow(
    [Fixed] long Id,
    [Fixed] string Tenant,
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
    [Fixed] string Requester,
    [Fixed] string Creator,
    [Fixed] string? Organisation,
    [Fixed] long CreatedAt,
    long UpdatedAt,
    long? ResolvedAt,
    string? ResolvedBy,
    long? ClosedAt,
    long? DueAt,
    [Fixed] string? ExternalRef,
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
    public static string Columns => TicketColumns.Selected;

    /// <summary>How many there are; what follows them in a result has this ordinal.</summary>
    public static readonly int ColumnCount = TicketColumns.All.Count;

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
        var row = new TicketRowReader(reader);
        var id = row.Number();
        row.Pass();
        // In the order of the columns: each is read when it is assigned.
        return new()
        {
            Id = new(id),
            Version = (int)row.Number(),
            Project = row.Text(),
            Title = row.Text(),
            Description = (int?)row.NumberOrNull(),
            Workflow = row.Text(),
            WorkflowVersion = (int)row.Number(),
            Status = row.Text(),
            StatusCategory = (StatusCategory)row.Number(),
            Priority = (Priority)row.Number(),
            Category = row.Text(),
            Team = row.TextOrNull(),
            Assignee = row.TextOrNull(),
            Requester = row.Text(),
            Creator = row.Text(),
            Organisation = row.TextOrNull(),
            CreatedAt = UnixMicroseconds.ToTime(row.Number()),
            UpdatedAt = UnixMicroseconds.ToTime(row.Number()),
            ResolvedAt = UnixMicroseconds.ToTime(row.NumberOrNull()),
            ResolvedBy = row.TextOrNull(),
            ClosedAt = UnixMicroseconds.ToTime(row.NumberOrNull()),
            DueAt = UnixMicroseconds.ToTime(row.NumberOrNull()),
            ExternalRef = row.TextOrNull(),
            Tags = KeySet.Read(row.Text()),
            AccessKeys = KeySet.Read(row.Text()),
            Reassignments = (int)row.Number(),
            Reopens = (int)row.Number(),
            Public = new((int)row.Number(), UnixMicroseconds.ToTime(row.Number()), (int?)row.NumberOrNull()),
            Extension = ExtendedJson.Read(row.Text()),
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
        Public = new((int)PublicVersion, UnixMicroseconds.ToTime(PublicUpdatedAt), (int?)PublicDescription),
        Extension = ExtendedJson.Read(Extended),
    };
}
