using System.Globalization;

namespace Ticketing.Storage.Relational.Dialects;

/// <summary>PostgreSQL, without extensions.</summary>
/// <param name="inHostsTransactions">Whether statements can run in a transaction that is not ours, whose settings are then not ours either.</param>
internal sealed class PostgreSqlDialect(bool inHostsTransactions = false) : RelationalDialect
{
    public override string Name => "PostgreSql";

    // As an array that is made once: the planner then takes an index, whatever it thinks of how many there are.
    public override string IsIn(string expression, string jsonParameter) =>
        $"{expression} = any (array(select json_array_elements_text({jsonParameter}::json)))";

    public override string IsInNumbers(string expression, string jsonParameter) =>
        $"{expression} = any (array(select json_array_elements_text({jsonParameter}::json)::bigint))";

    public override string AnyMember(string jsonParameter, string condition) =>
        $"exists (select 1 from json_array_elements({jsonParameter}::json) as g (value) where {condition})";

    public override string MemberPart(int index) => string.Create(CultureInfo.InvariantCulture, $"(g.value ->> {index})");

    public override string Settled(string transaction) => $"{transaction} < pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    // The write-ahead log is written in order: whatever is durable later, such as a ticket with the number, takes this with it.
    public override string WithoutWaitingForTheDisk =>
        inHostsTransactions ? "1 = 1" : "set_config('synchronous_commit', 'off', true) = 'off'";

    public override string BeforeInstalling => "select pg_advisory_xact_lock(7310579424187)";

    public override bool KeepsTerms => false;

    public override IReadOnlyList<TextIndex> TextIndexes(bool internals) =>
        throw new NotSupportedException("There is no text index on PostgreSQL yet: search without free text.");
}
