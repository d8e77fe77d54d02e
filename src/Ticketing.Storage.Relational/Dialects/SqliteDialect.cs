using System.Globalization;

namespace Ticketing.Storage.Relational.Dialects;

/// <summary>SQLite, with its JSON functions and FTS5.</summary>
internal sealed class SqliteDialect : RelationalDialect
{
    public override string Name => "Sqlite";

    public override bool ComparesRows => false;

    public override bool MergesUnions => true;

    public override string TicketsOfKeys => "cross join ticketing_tickets t";

    public override string Along(string index) => $" indexed by {index}";

    public override string Unindexed(string condition) => condition;

    // bm25 is the smaller the better; the weights are those of title, body and internal.
    private static readonly TextIndex Public = Index("ticketing_search", "4.0, 1.0", "title body");
    private static readonly TextIndex Internal = Index("ticketing_search_internal", "4.0, 1.0, 1.0", "title body internal");

    public override string IsIn(string expression, string jsonParameter) => $"{expression} in (select value from json_each({jsonParameter}))";

    public override string IsInNumbers(string expression, string jsonParameter) => IsIn(expression, jsonParameter);

    // One writes at a time: none is ever put before one that can be read already.
    public override string Settled(string transaction) => "1 = 1";

    // In WAL mode no commit waits, unless the host asked for that.
    public override string WithoutWaitingForTheDisk => "1 = 1";

    // Transactions that write follow each other anyway.
    public override string BeforeInstalling => "";

    public override bool KeepsTerms => true;

    public override string AnyMember(string jsonParameter, string condition) =>
        $"exists (select 1 from json_each({jsonParameter}) g where {condition})";

    public override string MemberPart(int index) => string.Create(CultureInfo.InvariantCulture, $"json_extract(g.value, '$[{index}]')");

    public override IReadOnlyList<TextIndex> TextIndexes(bool internals) => internals ? [Public, Internal] : [Public];

    private static TextIndex Index(string table, string weights, string columns) => new(
        table,
        $"{table}.rowid",
        $"-bm25({table}, {weights})",
        text => SqliteTextQuery.Of(text, columns),
        parameter => $"{table} match {parameter}");
}
