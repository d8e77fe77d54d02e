using Ticketing.Fields;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search;

/// <summary>
/// An order of tickets in SQL, and the keyset behind which a page begins. A page that ends before a keyset is read backward from there: its
/// tickets come in reverse.
/// </summary>
internal sealed class TicketOrderSql
{
    private readonly TicketField by;
    private readonly SortPosition? keyset;
    private readonly bool backward;
    private readonly RelationalDialect dialect;
    private readonly SqlParameters parameters;
    private readonly string direction;
    private readonly string beyond;
    private readonly FieldOrderSql? custom;

    public TicketOrderSql(TicketSearchRequest request, RelationalDialect dialect, SqlParameters parameters)
    {
        by = request.Sort.Field;
        backward = request.IsBackward;
        keyset = request.Keyset;
        this.dialect = dialect;
        this.parameters = parameters;
        var descending = (request.Sort.Descending || by == TicketFields.Relevance) != backward;
        direction = descending ? "desc" : "asc";
        beyond = descending ? "<" : ">";
        custom = by is CustomField ? new(request, descending, dialect, parameters) : null;
    }

    /// <summary>Whether how well the words fit is the order.</summary>
    public bool IsRelevance => by == TicketFields.Relevance;

    /// <summary>The column with a ticket's last change, for who may read internal comments or not.</summary>
    public static string Updated(bool internals, string table = "t") => $"{table}.{(internals ? "updated_at" : "public_updated_at")}";

    /// <summary>Whether the order depends on who may read internal comments.</summary>
    public bool IsByUpdate => by.DependsOnReader;

    /// <summary>What a ticket <c>t</c> is ordered by.</summary>
    /// <param name="internals">Whether its internal comments may be read.</param>
    public string Key(bool internals) => custom?.OfTicket ?? TicketColumns.Of(by, internals);

    /// <summary>Whether scans come in an order that <c>sort_key</c> and <c>id</c> say as well, but no index has.</summary>
    public bool IsOfField => custom is not null;

    private bool MayBeNull => by.IsOptional && custom is null;

    /// <summary>
    /// What is left of the order behind the keyset, as parts that follow each other: the tickets with a sort key and those without. A part
    /// is one or several conditions that exclude each other, and each of them is one range of an index (key, id).
    /// </summary>
    /// <param name="key">What is sorted by.</param>
    /// <param name="id">The ticket's number.</param>
    /// <returns>Conditions that begin with <c>and</c>; empty for everything.</returns>
    public IReadOnlyList<IReadOnlyList<string>> Ranges(string key, string id)
    {
        if (custom is not null)
            return custom.Ranges(key, id);
        var all = MayBeNull ? $" and {key} is not null" : "";
        var none = $" and {key} is null";
        if (keyset is null)
            return MayBeNull ? [[all], [none]] : [[all]];
        var further = $"{id} {beyond} {parameters.Add(keyset.Id)}";
        if (by == TicketFields.Id)
            return [[$" and {further}"]];
        if (keyset.Key is null)
            return backward ? [[$"{none} and {further}"], [all]] : [[$"{none} and {further}"]];
        var from = KeyOf(keyset.Key.Value);
        string[] behind = dialect.ComparesRows
            ? [$" and ({key}, {id}) {beyond} ({from}, {parameters.Add(keyset.Id)})"]
            : [$" and {key} = {from} and {further}", $" and {key} {beyond} {from}"];
        return MayBeNull && !backward ? [behind, [none]] : [behind];
    }

    /// <summary>The keyset as one condition on the columns <c>sort_key</c> and <c>id</c>; null on the first page.</summary>
    public string? BehindKeyset()
    {
        if (keyset is null)
            return null;
        var id = $"id {beyond} {parameters.Add(keyset.Id)}";
        if (custom is not null)
            return custom.Keyset is { } place ? $"(sort_key {beyond} {place} or (sort_key = {place} and {id}))" : null;
        if (keyset.Key is null)
            return backward ? $"(sort_key is not null or {id})" : $"sort_key is null and {id}";
        var from = KeyOf(keyset.Key.Value);
        return $"(sort_key {beyond} {from} or (sort_key = {from} and {id}){(MayBeNull && !backward ? " or sort_key is null" : "")})";
    }

    /// <summary>The order of the columns <c>sort_key</c> and <c>id</c> of a result.</summary>
    public string OfResult(string prefix = "") =>
        $"{(MayBeNull ? $"{prefix}sort_key is null{(backward ? " desc" : "")}, " : "")}{OfRange($"{prefix}sort_key", $"{prefix}id")}";

    /// <summary>The order within a range.</summary>
    public string OfRange(string key, string id) =>
        key == id ? $"{id} {direction}"
        : key == FieldOrderSql.OfKey ? FieldOrderSql.ColumnsOfKey(direction)
        : $"{key} {direction}, {id} {direction}";

    // Numbers in the tables are whole; only a score is not.
    private string KeyOf(double key) => IsRelevance ? parameters.Add(key) : parameters.Add((long)key);
}
