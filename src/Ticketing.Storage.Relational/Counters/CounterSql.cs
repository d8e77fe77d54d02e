using Ticketing.Counters;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Counters;

/// <summary>What is pending, what is folded, and what both must come to.</summary>
internal static class CounterSql
{
    /// <summary>
    /// Where a ticket is counted: columns of tickets and of what is pending alike, in the order of <see cref="CounterRow.ReadCell"/>.
    /// </summary>
    private const string Cell = "project, status, status_category, category, priority, team, assignee";

    public const string InsertPending =
        $"""
        insert into ticketing_counter_pending (tenant, figure, bucket, {Cell}, amount)
        values (@Tenant, @Figure, @Bucket, @Project, @Status, @StatusCategory, @Category, @Priority, @Team, @Assignee, @Amount)
        """;

    /// <summary>
    /// Takes some out of what is pending. Just the rows that this statement deleted come back, whoever else deletes at the same time. In no
    /// order, so that it always stops where it has enough: to find the oldest, a planner may sort all there are.
    /// </summary>
    public static string TakePending(RelationalDialect dialect) =>
        $"""
        delete from ticketing_counter_pending
        where {dialect.IsOneOf("from ticketing_counter_pending where figure = 0 limit @limit")}
        returning {Cell}, amount, tenant
        """;

    public const string AddToCell =
        """
        insert into ticketing_counter_cells (tenant, project, cube, status_category, status, value, amount)
        values (@Tenant, @Project, @Cube, @StatusCategory, @Status, @Value, @Amount)
        on conflict (tenant, project, cube, status_category, status, value)
        do update set amount = ticketing_counter_cells.amount + excluded.amount
        """;

    /// <summary>Deletes what came to 0 in the cells of some projects.</summary>
    public static string DeleteEmpty(RelationalDialect dialect) =>
        $"""
        delete from ticketing_counter_cells
        where tenant = @Tenant and {dialect.IsIn("project", "@Projects")} and amount = 0
        """;

    public const string Folded =
        """
        select project, cube, status_category, status, value, amount
        from ticketing_counter_cells
        where tenant = @tenant
        """;

    public const string Pending =
        $"""
        select {Cell}, cast(sum(amount) as bigint)
        from ticketing_counter_pending
        where tenant = @tenant and figure = 0
        group by {Cell}
        """;

    public const string Tickets =
        $"""
        select {Cell}, cast(count(*) as bigint)
        from ticketing_tickets
        where tenant = @tenant
        group by {Cell}
        """;

    public const string Events =
        """
        select ticket_id, version, at, by_user, payload, imported
        from ticketing_events
        where tenant = @tenant
        order by ticket_id, version
        """;

    public const string Repairs = "select repairs from ticketing_counter_repairs where tenant = @tenant";

    // Changes no row when somebody else corrected since.
    public const string Repair =
        """
        insert into ticketing_counter_repairs (tenant, repairs)
        values (@tenant, 1)
        on conflict (tenant) do update set repairs = ticketing_counter_repairs.repairs + 1
        where ticketing_counter_repairs.repairs = @seen
        """;

    /// <summary>
    /// The cells of a cube, folded and pending, and last in each row whether it is pending. They are not added up here: mostly nothing is
    /// pending, and what is folded needs no sorting then.
    /// </summary>
    /// <param name="cube">Which one.</param>
    /// <param name="folded">What must hold of what is folded, <c>c</c>.</param>
    /// <param name="pending">What must hold of what is pending, <c>d</c>.</param>
    public static string Cells(CounterCube cube, string folded, string pending) =>
        $"""
        select c.status_category, c.status, c.value, c.amount, 0
        from ticketing_counter_cells c
        where c.tenant = @tenant and {folded} and c.cube = @cube and c.status_category between @least and @most
        union all
        select d.status_category, d.status, {ValueIn(cube, "d")}, cast(sum(d.amount) as bigint), 1
        from ticketing_counter_pending d
        where d.tenant = @tenant and d.figure = 0 and {pending} and d.status_category between @least and @most
        group by 1, 2, 3
        """;

    /// <summary>The value that a cube counts a row by, as it is kept in a key: columns as those of tickets.</summary>
    /// <param name="cube">The cube.</param>
    /// <param name="row">The alias of the row's table.</param>
    public static string ValueIn(CounterCube cube, string row) => cube switch
    {
        CounterCube.Priority => $"case {row}.priority when 1 then 'low' when 2 then 'normal' when 3 then 'high' when 4 then 'urgent' end",
        _ when CubeFields.FieldOf(cube).IsOptional => $"coalesce({row}.{Column(cube)}, '')",
        _ => $"{row}.{Column(cube)}",
    };

    /// <summary>The column that a cube counts by.</summary>
    public static string Column(CounterCube cube) => TicketColumns.NameOf(CubeFields.FieldOf(cube));
}
