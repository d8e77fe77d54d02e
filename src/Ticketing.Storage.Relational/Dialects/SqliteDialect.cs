using System.Data.Common;
using System.Globalization;
using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Dialects;

/// <summary>SQLite, with its JSON functions and FTS5.</summary>
internal sealed class SqliteDialect : RelationalDialect
{
    public override string Name => "Sqlite";

    // The driver gives no number of the standard, and one of its own that only its own types tell.
    public override bool IsKeyTaken(DbException fault) => fault.Message.Contains("UNIQUE constraint failed", StringComparison.Ordinal);

    public override StoreFault? FaultOf(DbException fault) => SqliteErrors.FaultOf(fault.Message);

    public override bool WritesOneByOne => true;

    public override bool ComparesRows => false;

    public override bool MergesUnions => true;

    public override string TicketsOfKeys => "cross join ticketing_tickets t on t.id = k.ticket_id";

    public override string IndexedBy(string index) => $" indexed by {index}";

    public override string Unindexed(string condition) => condition;

    // The terms under the sign are not looked for in an index.
    public override string Hidden(string condition) => $"+({condition})";

    public override string UnknownLimit(string limit) => limit;

    public override string IsIn(string expression, string jsonParameter) =>
        $"{expression} in (select value from json_each({jsonParameter}))";

    public override string IsInNumbers(string expression, string jsonParameter) => IsIn(expression, jsonParameter);

    // One writes at a time: none is ever put before one that can be read already, and transaction_id is 0. Of a comparison of pairs SQLite
    // takes only the first part to the index, which would be all events of the tenant.
    public override string IsNextEvent(string afterTransaction, string afterPosition) =>
        $"e.transaction_id = {afterTransaction} and e.position > {afterPosition}";

    // In WAL mode no commit waits, unless the host asked for that.
    public override string WithoutWaitingForTheDisk => "1 = 1";

    public override string CountTables(string name) => $"select count(*) from sqlite_master where type = 'table' and name = '{name}'";

    // Transactions that write follow each other anyway.
    public override string BeforeInstalling => "";

    public override string JsonNumber(string json, string name, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"coalesce(json_extract({json}, '$.\"{name}\"[{index}]'), 0)");

    public override string Members(string jsonParameter) => $"json_each({jsonParameter}) g";

    public override string MemberPart(int index) => string.Create(CultureInfo.InvariantCulture, $"json_extract(g.value, '$[{index}]')");

    public override string Position(string text, string part) => $"instr({text}, {part})";

    // It takes the tables of a cross join in the order in which they are written.
    public override string NestedLoop(string columns, string outer, string tables, string condition) =>
        $"select {columns} from {outer} cross join {tables} where {condition}";

    public override string? IndexQuery(Criterion text, bool internals) => SqliteTextQuery.Of(text, internals ? null : "title body");

    public override bool IsExact(HasText words) => PhraseReadings.Of(words).Count == 1;

    public override string KnownTerms =>
        """
        select g.value from json_each(@Terms) g
        where exists (select 1 from ticketing_search where ticketing_search match '"' || g.value || '"')
        """;

    public override string FromIndex(string parameter) =>
        $"select rowid as id from ticketing_search where ticketing_search match {parameter}";

    // The index is read backward by itself.
    public override string Newest(string fromIndex) => $"{fromIndex} order by id desc";

    public override bool ReadsTextIndexByNumber => true;

    // From the index only the ticket is read; an ordered scan also reads the terms, which are long.
    public override double IndexCost => 0.3;
}
