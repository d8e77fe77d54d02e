using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Dialects;

/// <summary>PostgreSQL, without extensions.</summary>
/// <param name="schema">The schema of the tables; null for the one that connections meet first.</param>
/// <param name="inHostsTransactions">
/// Whether statements can run in a transaction that is not ours, whose settings are then not ours either.
/// </param>
internal sealed partial class PostgreSqlDialect(string? schema = null, bool inHostsTransactions = false) : RelationalDialect
{
    public override string Name => "PostgreSql";

    // The text is long: to look for names in it took the driver longer than to read what it answers.
    public override bool NamesParameters => false;

    public override bool StreamsTables => true;

    public override string UnknownValue(string value) => $"(select {value})";

    public override bool IsKeyTaken(DbException fault) => fault.SqlState == "23505";

    public override StoreFault? FaultOf(DbException fault) => PostgreSqlErrors.FaultOf(fault);

    // As an array that is made once: the planner then takes an index, whatever it thinks of how many there are.
    public override string IsIn(string expression, string jsonParameter) =>
        $"{expression} = any (array(select json_array_elements_text({jsonParameter}::json)))";

    public override string IsInNumbers(string expression, string jsonParameter) =>
        $"{expression} = any (array(select json_array_elements_text({jsonParameter}::json)::bigint))";

    public override string JsonNumber(string json, string name, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"coalesce(({json}::json #>> '{{{name},{index}}}')::bigint, 0)");

    public override string Members(string jsonParameter) => $"json_array_elements({jsonParameter}::json) as g (value)";

    public override string MemberPart(int index) => string.Create(CultureInfo.InvariantCulture, $"(g.value ->> {index})");

    public override string IsNextEvent(string afterTransaction, string afterPosition) =>
        $"""
        (e.transaction_id, e.position) > ({afterTransaction}, {afterPosition})
        and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
        """;

    // The write-ahead log is written in order: whatever is durable later, such as a ticket with the number, takes this with it.
    public override string WithoutWaitingForTheDisk =>
        inHostsTransactions ? "1 = 1" : "set_config('synchronous_commit', 'off', true) = 'off'";

    // Out of the table itself: to_regclass goes on saying what it said before, within a transaction that waited for the one that made the
    // table. Connections that have another schema than was asked for are the installation's to refuse.
    public override string CountTables(string name) =>
        $"select count(*) from pg_class where relname = '{name}' and relkind = 'r' and pg_table_is_visible(oid)"
        + (schema is null ? "" : $" and current_schema() = '{schema}'");

    // The lock ends with the transaction. A schema is looked for first: whoever may not make one may still find it.
    public override string BeforeInstalling => "select pg_advisory_xact_lock(7310579424187);\n" + (schema is null ? "" :
        $"""
        do $$
        begin
            if not exists (select 1 from pg_namespace where nspname = '{schema}') then
                create schema "{schema}";
            end if;
            if current_schema() is distinct from '{schema}' then
                raise exception 'The schema % is asked for and the connections have %. Say it in their search path.',
                    '{schema}', current_schema();
            end if;
        end
        $$;

        """);

    public override string BeforeScript => schema is null ? "" : $"set local search_path to \"{schema}\";\n";

    public override string Locked => " for update";

    public override string LockedForMe => " for update skip locked";

    // The rows are stored, and get their positions, in the order of the arrays.
    public override string? OfArrays(string insert) =>
        Values().Match(insert) is { Success: true } values ? values.Result("$`select * from unnest($1)$'") : null;

    // By the places where they lie, which the select has just read: no index is asked for them again.
    public override string IsOneOf(string from) => $"ctid = any (array(select ctid {from}))";

    public override string BeginSnapshot => "begin isolation level repeatable read read only";

    // One lock for each schema of the database.
    public override string TryLockCounters =>
        "select pg_try_advisory_xact_lock(hashtextextended('ticketing_counter_cells.' || current_schema(), 7310579424188))";

    public override string LockCounters =>
        "select pg_advisory_xact_lock(hashtextextended('ticketing_counter_cells.' || current_schema(), 7310579424188))";

    public override string Position(string text, string part) => $"strpos({text}, {part})";

    public override string Fence => "offset 0";

    // Nothing else may say that they are of the same ticket: PostgreSQL 15 would keep lookups for it (Memoize), and empty what it keeps,
    // which is as large as it takes the keys to be many, before each.
    public override string TicketsOfKeys =>
        $"cross join lateral (select * from ticketing_tickets r where r.id = k.ticket_id {Fence}) t";

    // The fence keeps the lookup apart: joined freely it may become a hash of the whole table.
    public override string NestedLoop(string columns, string outer, string tables, string condition) =>
        $"select f.* from {outer} cross join lateral (select {columns} from {tables} where {condition} {Fence}) f";

    public override string? IndexQuery(Criterion text, bool internals) => PostgreSqlTextQuery.Of(text, internals);

    // Lexemes have no positions.
    public override bool IsExact(HasText words) => words.Sequence.Length == 1;

    // Lexemes are sorted: a word is found in them faster than in a text. The query is read once, not for each ticket.
    public override string FitsIndexQuery(string parameter) => $"coalesce(x.lexemes @@ (select {parameter}::tsquery), false)";

    // The row of terms is read for each, as by an ordered scan, and the pages have to be found and sorted first.
    public override double IndexCost => 3;

    // A function of the schema, which keeps the planner from reading the whole table for a term that it takes for common.
    public override string KnownTerms => "select ticketing_known_terms(cast(@Terms as text))";

    public override string FromIndex(string parameter) =>
        $"select ticket_id as id from ticketing_ticket_terms where lexemes @@ {parameter}::tsquery {Fence}";

    // It reckons with a hundredth of all tickets for any word. To look up so many would be work enough to compile the statement for, which
    // takes 20 ms; of an array it expects ten.
    public override string FewRows(string select) => $"select id from unnest(array({select})) n (id)";

    public override double PostingCost => 0.05;

    public override string Newest(string fromIndex) => $"select id from ({fromIndex}) i order by id desc";

    [GeneratedRegex(@"\bvalues \((@\w+(?:, @\w+)*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Values();
}
