using System.Data.Common;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Storage.Relational.Dialects;

/// <summary>What a database's SQL has of its own. Everything else is written so that each of them understands it.</summary>
internal abstract class RelationalDialect
{
    private readonly ExactText exact;

    protected RelationalDialect() => exact = new(this);

    /// <summary>The folder of its schema scripts.</summary>
    public abstract string Name { get; }

    /// <summary>What the names of the tables begin with.</summary>
    public TablePrefix Prefix { get; init; } = TablePrefix.Unchanged;

    /// <summary>Whether (a, b) &lt; (c, d) is one range of an index on a and b.</summary>
    public virtual bool ComparesRows => true;

    /// <summary>
    /// Whether the branches of a <c>union</c> are merged in the order asked for, each read only as far as needed, without an order of their
    /// own; otherwise each has one, and a limit.
    /// </summary>
    public virtual bool MergesUnions => false;

    /// <summary>
    /// Whether parameters are bound by names; otherwise by their places, and <c>$1</c> is the first: a driver then sends the text as it is.
    /// </summary>
    public virtual bool NamesParameters => true;

    /// <summary>
    /// Whether a common table expression is computed only as far as what reads it goes, and what was computed once is not computed again;
    /// otherwise all of it is at the beginning.
    /// </summary>
    public virtual bool StreamsTables => false;

    /// <summary>Whether one transaction at a time writes.</summary>
    public virtual bool WritesOneByOne => false;

    /// <summary>Whether a driver throws it for a key that is there already.</summary>
    public abstract bool IsKeyTaken(DbException fault);

    /// <summary>
    /// What is the matter with the database when a driver throws this; null when a statement is. By what every driver's exceptions have: a
    /// host's own context brings its provider, and no glue of ours (docs/adr/0003).
    /// </summary>
    public abstract StoreFault? FaultOf(DbException fault);

    /// <summary>Behind a table: the index that it is scanned by. Empty where the condition and the order decide.</summary>
    public virtual string IndexedBy(string index) => "";

    /// <summary>Behind the table of keys <c>k</c>: their tickets <c>t</c>, one after the other as far as they are read.</summary>
    public abstract string TicketsOfKeys { get; }

    /// <summary>
    /// At the end of a select: it is planned by itself, and nothing outside of it changes how. Empty where that is not needed.
    /// </summary>
    public virtual string Fence => "";

    /// <summary>A condition, true or false, that is only a filter: no index is chosen for it.</summary>
    public virtual string Unindexed(string condition) => $"coalesce({condition}, false)";

    /// <summary>The same where the statement does not name its index.</summary>
    public virtual string Hidden(string condition) => Unindexed(condition);

    /// <summary>
    /// A limit that a planner does not know, so that it reckons with a tenth of what there is. Knowing it, it may read a whole range that
    /// it takes for a short one, and sort it.
    /// </summary>
    public virtual string UnknownLimit(string limit) => $"(select {limit})";

    /// <summary>
    /// A value that a planner does not know: it makes one generic plan for all values then, instead of a custom plan for each call. Only
    /// where there is but one good access path.
    /// </summary>
    public virtual string UnknownValue(string value) => value;

    /// <summary>Whether an expression is one of the strings in a JSON list.</summary>
    public abstract string IsIn(string expression, string jsonParameter);

    /// <summary>Whether an expression is one of the whole numbers in a JSON list.</summary>
    public abstract string IsInNumbers(string expression, string jsonParameter);

    /// <summary>
    /// A number out of a list of them that stands under a name in a JSON object; 0 where there is no such list.
    /// </summary>
    /// <param name="json">The object.</param>
    /// <param name="name">The name: letters and dots.</param>
    /// <param name="index">Which number, from 0 on.</param>
    public abstract string JsonNumber(string json, string name, int index);

    /// <summary>Whether a condition holds for a member, called <c>g</c>, of a JSON list of lists.</summary>
    public string AnyMember(string jsonParameter, string condition) =>
        $"exists (select 1 from {Members(jsonParameter)} where {condition})";

    /// <summary>The members, called <c>g</c>, of a JSON list of lists, as a table.</summary>
    public abstract string Members(string jsonParameter);

    /// <summary>A part of the member <c>g</c>.</summary>
    public abstract string MemberPart(int index);

    /// <summary>
    /// Whether an event <c>e</c> is behind the place of two parameters, in the order (transaction_id, position), and no transaction that
    /// may still commit can put another one before it.
    /// </summary>
    public abstract string IsNextEvent(string afterTransaction, string afterPosition);

    /// <summary>
    /// A condition that always holds, and by which its statement need not be on the disk when it is answered: for what is of no use
    /// without a later commit that is.
    /// </summary>
    public abstract string WithoutWaitingForTheDisk { get; }

    /// <summary>Counts the tables of a name that there are, where installations go: one, or none.</summary>
    public abstract string CountTables(string name);

    /// <summary>
    /// A statement at the beginning of an installation, that keeps others from installing until it is committed; empty for none.
    /// </summary>
    public abstract string BeforeInstalling { get; }

    /// <summary>
    /// What an administrator's shell is told first, where the library's connections know it by themselves; empty for nothing.
    /// </summary>
    public virtual string BeforeScript => "";

    /// <summary>Where a text begins in another one; 0 when it does not occur.</summary>
    public abstract string Position(string text, string part);

    /// <summary>
    /// A nested loop: a select that looks up rows for each row of another one, in its order, and is never turned round, whatever the
    /// database makes of how many there are.
    /// </summary>
    /// <param name="columns">Columns of both.</param>
    /// <param name="outer">The outer side, with its alias.</param>
    /// <param name="tables">The inner side, with aliases, joined by <c>cross join</c>.</param>
    /// <param name="condition">By what.</param>
    public abstract string NestedLoop(string columns, string outer, string tables, string condition);

    /// <summary>
    /// A query to the text index for free text combined by <see cref="AllOf"/> and <see cref="AnyOf"/>, which finds at least what fits.
    /// </summary>
    /// <param name="text">Free text.</param>
    /// <param name="internals">Whether internal comments are looked at.</param>
    /// <returns>The query; null when nothing can fit.</returns>
    public abstract string? IndexQuery(Criterion text, bool internals);

    /// <summary>Whether the text index finds just what fits, so that nothing is left to be asked of the terms themselves.</summary>
    public bool IsExact(Criterion text) => exact.Fold(text);

    /// <summary>Whether it finds just the tickets that have a word or phrase.</summary>
    public abstract bool IsExact(HasText words);

    /// <summary>
    /// Whether the terms <c>x</c> of a ticket fit the query with the name of a parameter, which is asked of the ticket and not of the
    /// index; null where only the index knows.
    /// </summary>
    public virtual string? FitsIndexQuery(string parameter) => null;

    /// <summary>
    /// The terms among those of the JSON list <c>@Terms</c> that the text index has: by a lookup for each, whatever the planner thinks.
    /// </summary>
    public abstract string KnownTerms { get; }

    /// <summary>The tickets (id) that the text index finds for the query with the name of a parameter.</summary>
    public abstract string FromIndex(string parameter);

    /// <summary>What <see cref="FromIndex"/> gives, the greatest numbers first.</summary>
    public abstract string Newest(string fromIndex);

    /// <summary>A select of tickets (id) of which the planner believes that they are few, whatever it makes of its condition.</summary>
    public virtual string FewRows(string select) => select;

    /// <summary>Whether <see cref="Newest"/> reads no more than is taken of it; otherwise it finds all, and sorts.</summary>
    public virtual bool ReadsTextIndexByNumber => false;

    /// <summary>What a ticket from the text index costs, in tickets of an ordered scan that looks at their terms.</summary>
    public virtual double IndexCost => 1;

    /// <summary>What a posting costs, a place at which a word stands in the text index, in tickets of an ordered scan.</summary>
    public virtual double PostingCost => 0.02;

    /// <summary>
    /// An <c>insert</c> of one row's parameters as one whose parameters are arrays, with a value for each of many rows; null where there is
    /// none, or the statement is no such insert.
    /// </summary>
    public virtual string? OfArrays(string insert) => null;

    /// <summary>Whether a row that is deleted is one of those that a select finds in its table.</summary>
    /// <param name="from">The select from its <c>from</c> on.</param>
    public virtual string IsOneOf(string from) => $"rowid in (select rowid {from})";

    /// <summary>
    /// Behind a select in a transaction that writes: nobody else changes its rows until the end. Empty where one writes at a time.
    /// </summary>
    public virtual string Locked => "";

    /// <summary>The same, leaving out what somebody else has locked.</summary>
    public virtual string LockedForMe => "";

    /// <summary>Begins a transaction that only reads and sees one moment throughout.</summary>
    public virtual string BeginSnapshot => "begin";

    /// <summary>
    /// Tries to be the only one who writes folded counters until the transaction ends; answers whether it is. Null where there is one
    /// writer anyway.
    /// </summary>
    public virtual string? TryLockCounters => null;

    /// <summary>Waits to be that one.</summary>
    public virtual string? LockCounters => null;
}
