using System.Globalization;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search;

/// <summary>
/// An order by what tickets have in a custom field, in SQL: by their keys, which the primary key of the keys has in order, then by when
/// they were filed and by number. What is sorted by is one text of key and time, so that lists have one column for it.
/// </summary>
internal sealed class FieldOrderSql
{
    // No key has either of them, and every letter comes behind.
    private const char Between = '\u0001';
    private const char Behind = '\u0002';

    // With it times from before 1970 on have as many digits, and are in order as text.
    private const long Digits = 1_000_000_000_000_000_000;

    private readonly KeyBetween range;
    private readonly SortPosition? keyset;
    private readonly bool descending;
    private readonly RelationalDialect dialect;
    private readonly SqlParameters parameters;

    /// <param name="request">What is asked for: tickets that have something in the field (<see cref="FieldOrder"/>).</param>
    /// <param name="descending">Whether they are read from the greatest on.</param>
    /// <param name="dialect">The database's own SQL.</param>
    /// <param name="parameters">Takes the values.</param>
    public FieldOrderSql(TicketSearchRequest request, bool descending, RelationalDialect dialect, SqlParameters parameters)
    {
        range = FieldOrder.RangeIn(request.Where, (CustomField)request.Sort.Field)
            ?? throw new InvalidOperationException($"Tickets with nothing in '{request.Sort.Field}' are a list of their own.");
        keyset = request.Keyset;
        this.descending = descending;
        this.dialect = dialect;
        this.parameters = parameters;
    }

    /// <summary>What a key <c>k</c> is sorted by.</summary>
    public static string OfKey { get; } =
        string.Create(CultureInfo.InvariantCulture, $"k.value || '{Between}' || (k.created_at + {Digits})");

    /// <summary>The columns of a key <c>k</c> that it is sorted by, as its index has them.</summary>
    /// <param name="direction">Whether upwards or downwards.</param>
    public static string ColumnsOfKey(string direction) => $"k.value {direction}, k.created_at {direction}, k.ticket_id {direction}";

    /// <summary>What a ticket <c>t</c> is sorted by.</summary>
    public string OfTicket => string.Create(
        CultureInfo.InvariantCulture,
        $"((select f.value from ticketing_ticket_keys f where f.ticket_id = t.id and f.kind = {TicketKeySql.Literal(range.Kind)}"
        + $" and f.value >= {parameters.Add(range.Least)} and f.value < {parameters.Add(range.Until)} limit 1)"
        + $" || '{Between}' || (t.created_at + {Digits}))");

    /// <summary>Where a ticket stands, by what it was sorted by.</summary>
    public static SortPosition PlaceOf(string sortKey, long id)
    {
        var end = sortKey.LastIndexOf(Between);
        return new(long.Parse(sortKey.AsSpan(end + 1), CultureInfo.InvariantCulture) - Digits, id) { Text = sortKey[..end] };
    }

    /// <summary>The keyset as the text that is sorted by; null on the first page.</summary>
    public string? Keyset => keyset?.Text is { } text
        ? parameters.Add(string.Create(CultureInfo.InvariantCulture, $"{text}{Between}{(long)(keyset.Key ?? 0) + Digits}"))
        : null;

    /// <summary>What is left of the range behind the keyset, see <see cref="TicketOrderSql.Ranges"/>.</summary>
    /// <param name="key">What is sorted by; of keys, the range as well: an index is told the nearer bound alone.</param>
    /// <param name="id">The ticket's number.</param>
    public IReadOnlyList<IReadOnlyList<string>> Ranges(string key, string id)
    {
        var isOfKey = key == OfKey;
        if (keyset?.Text is not { } text || Compare(text, descending ? range.Until : range.Least) < 0)
            return [[isOfKey ? From(range.Least) + Before(range.Until) : ""]];
        if (Compare(text, descending ? range.Least : range.Until) > 0)
            return [[$" and {CriterionSql.Never}"]];
        return isOfKey ? BehindKey(text) : BehindTicket(text, key, id);
    }

    // As far as the direction goes, positive is further on.
    private int Compare(string text, string other) => string.CompareOrdinal(text, other) * (descending ? -1 : 1);

    private IReadOnlyList<IReadOnlyList<string>> BehindKey(string text)
    {
        var (value, time, id) = (parameters.Add(text), parameters.Add((long)(keyset!.Key ?? 0)), parameters.Add(keyset.Id));
        var rest = descending ? From(range.Least) : Before(range.Until);
        return dialect.ComparesRows
            ? [[$" and (k.value, k.created_at, k.ticket_id) {Beyond} ({value}, {time}, {id}){rest}"]]
            :
            [
                [$" and k.value = {value} and k.created_at = {time} and k.ticket_id {Beyond} {id}"],
                [$" and k.value = {value} and k.created_at {Beyond} {time}"],
                [$" and k.value {Beyond} {value}{rest}"],
            ];
    }

    // As many ranges as of keys: those of one list follow each other together.
    private IReadOnlyList<IReadOnlyList<string>> BehindTicket(string text, string key, string id)
    {
        var (from, number) = (Keyset, parameters.Add(keyset!.Id));
        if (dialect.ComparesRows)
            return [[$" and ({key}, {id}) {Beyond} ({from}, {number})"]];
        var end = parameters.Add(text + (descending ? Between : Behind));
        return
        [
            [$" and {key} = {from} and {id} {Beyond} {number}"],
            [$" and {key} {Beyond} {from} and {key} {(descending ? ">=" : "<")} {end}"],
            [$" and {key} {(descending ? "<" : ">=")} {end}"],
        ];
    }

    private string Beyond => descending ? "<" : ">";

    private string From(string least) => $" and k.value >= {parameters.Add(least)}";

    private string Before(string until) => $" and k.value < {parameters.Add(until)}";
}
