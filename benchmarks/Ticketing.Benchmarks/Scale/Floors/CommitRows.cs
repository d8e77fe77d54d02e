using Ticketing.Access;
using Ticketing.Benchmarks.Loading;
using Ticketing.Counters;
using Ticketing.Storage.Relational.Search.Text;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Benchmarks.Scale.Floors;

/// <summary>
/// The statements that leave the same rows as the store's commit: the row and its keys, events, texts, terms and counter deltas. The rows
/// are made by the packages' own records, so both have the same to do before they write.
/// </summary>
internal sealed class CommitRows(SearchTerms terms, bool withCounters)
{
    private const string Tenant = Caller.DefaultTenant;

    private static readonly Insert<TicketRow> Tickets = new("ticketing_tickets");
    private static readonly Insert<KeyRow> Keys = new("ticketing_ticket_keys");
    private static readonly Insert<NewEventRow> Events = new("ticketing_events");
    private static readonly Insert<TextRow> Texts = new("ticketing_texts");
    private static readonly Insert<SearchRow> Terms = new("ticketing_ticket_terms");

    private const string Update =
        """
        update ticketing_tickets
        set version = ?, project = ?, title = ?, description = ?, workflow = ?, workflow_version = ?, status = ?, status_category = ?,
            priority = ?, category = ?, team = ?, assignee = ?, updated_at = ?, resolved_at = ?, resolved_by = ?, closed_at = ?, due_at = ?,
            tags = ?, access_keys = ?, reassignments = ?, reopens = ?, public_version = ?, public_updated_at = ?, public_description = ?
        where id = ? and tenant = ? and version = ?
        """;

    private const string Touch =
        "update ticketing_ticket_keys set updated_at = ?, public_updated_at = ? where tenant = ? and kind = ? and value = ? and " +
        "created_at = ? and ticket_id = ?";

    private const string Append =
        "update ticketing_ticket_terms set body = case body when '' then ? else body || ? end where ticket_id = ?";

    private const string Count =
        """
        insert into ticketing_counter_pending
          (tenant, figure, bucket, project, status, status_category, category, priority, team, assignee, amount)
        values (?, 0, null, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    public IEnumerable<FloorStatement> Of(TicketChange change)
    {
        var row = TicketRow.Of(Tenant, change.After);
        yield return change.Before is null ? Tickets.Of(row) : Updated(row, change.Before.Version);
        foreach (var key in KeyRow.Of(Tenant, change.After))
            yield return change.Before is null ? Keys.Of(key) : Touched(key);
        foreach (var recorded in change.EventRows(Tenant))
            yield return Events.Of(recorded);
        foreach (var text in change.TextRows(Tenant))
            yield return Texts.Of(text);
        if (change.Before is null)
            yield return Terms.Of(terms.Of(change.After, change.Texts));
        else if (terms.Of(change.Texts, TextKind.PublicComment) is { Length: > 0 } line)
            yield return new(Append, [FloorValue.Of(line), FloorValue.Of(line[1..]), FloorValue.Of(row.Id)]);
        if (!withCounters)
            yield break;
        foreach (var delta in TicketCounters.Of([change]))
            yield return Counted(delta);
    }

    private static FloorStatement Updated(TicketRow row, int before) => new(
        Update,
        [
            FloorValue.Of(row.Version), FloorValue.Of(row.Project), FloorValue.Of(row.Title), FloorValue.Of(row.Description),
            FloorValue.Of(row.Workflow),
            FloorValue.Of(row.WorkflowVersion), FloorValue.Of(row.Status), FloorValue.Of(row.StatusCategory), FloorValue.Of(row.Priority),
            FloorValue.Of(row.Category), FloorValue.Of(row.Team), FloorValue.Of(row.Assignee), FloorValue.Of(row.UpdatedAt),
            FloorValue.Of(row.ResolvedAt), FloorValue.Of(row.ResolvedBy), FloorValue.Of(row.ClosedAt), FloorValue.Of(row.DueAt),
            FloorValue.Of(row.Tags), FloorValue.Of(row.AccessKeys), FloorValue.Of(row.Reassignments), FloorValue.Of(row.Reopens),
            FloorValue.Of(row.PublicVersion), FloorValue.Of(row.PublicUpdatedAt), FloorValue.Of(row.PublicDescription),
            FloorValue.Of(row.Id), FloorValue.Of(Tenant), FloorValue.Of(before),
        ],
        MustChange: true);

    private static FloorStatement Touched(KeyRow key) => new(
        Touch,
        [
            FloorValue.Of(key.UpdatedAt), FloorValue.Of(key.PublicUpdatedAt), FloorValue.Of(Tenant), FloorValue.Of(key.Kind),
            FloorValue.Of(key.Value), FloorValue.Of(key.CreatedAt),
            FloorValue.Of(key.TicketId),
        ]);

    private static FloorStatement Counted(CounterDelta delta) => new(
        Count,
        [
            FloorValue.Of(Tenant), FloorValue.Of(delta.Cell.Project), FloorValue.Of(delta.Cell.Status),
            FloorValue.Of((long)delta.Cell.StatusCategory),
            FloorValue.Of(delta.Cell.Category), FloorValue.Of((long)delta.Cell.Priority), FloorValue.Of(delta.Cell.Team),
            FloorValue.Of(delta.Cell.Assignee), FloorValue.Of(delta.Amount),
        ]);

    // A record is inserted whole; the tables' other columns are the database's.
    private sealed class Insert<T>
    {
        private readonly IReadOnlyList<RowColumn<T>> columns;
        private readonly string sql;

        public Insert(string table)
        {
            columns = RowColumn<T>.Of(table, RowColumn<T>.NamesIn(table));
            sql = $"insert into {table} ({string.Join(", ", columns.Select(column => column.Name))}) values " +
                $"({string.Join(", ", columns.Select(_ => "?"))})";
        }

        public FloorStatement Of(T row) =>
            new(sql, [.. columns.Select(column => column.Text is { } text
                ? FloorValue.Of(text(row)) : FloorValue.Of(column.Number!(row)))]);
    }
}
