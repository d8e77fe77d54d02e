using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Work;

/// <summary>
/// When work is due and how much there is, of a table by one of its columns: lookups and short ranges of partial indexes.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column with the channel or the kind.</param>
internal sealed record DepthSql(string Table, string Column)
{
    public static readonly DepthSql Messages = new("ticketing_outbox_messages", "channel");

    public static readonly DepthSql Alarms = new("ticketing_set_alarms", "kind");

    /// <summary>The next due time of each name in <c>[[name], …]</c>.</summary>
    public string NextDue(RelationalDialect dialect) =>
        $"""
        select n.name, (select min(m.due_at) from {Table} m where m.state = 0 and m.{Column} = n.name)
        from (select {dialect.MemberPart(0)} as name from {dialect.Members("@Names")}) n
        """;

    /// <summary>The next name after one that has work in a state: from one to the next, whatever lies between.</summary>
    public string NextName(int state) => $"select min(m.{Column}) from {Table} m where m.state = {state} and m.{Column} > @After";

    /// <summary>What there is of a name.</summary>
    public string Count =>
        $"""
        select
            (select count(*) from (select 1 from {Table} m where m.state = 0 and m.{Column} = @Name limit @Most) w),
            (select count(*) from (select 1 from {Table} m where m.state = 1 and m.{Column} = @Name limit @Most) p),
            (select min(m.due_at) from {Table} m where m.state = 0 and m.{Column} = @Name)
        """;
}
