using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Search;

/// <summary>Conditions on the keys of a ticket <c>t</c>.</summary>
internal static class TicketKeySql
{
    // The number is looked for as a range, because PostgreSQL would put all keys of the value into a hash table for an equality.
    /// <summary>Whether the ticket carries a key of a kind whose value meets a condition on <c>k.value</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="condition">The condition: equality with one value or several.</param>
    /// <param name="internals">Whether those count that came from internal comments alone.</param>
    public static string Carries(TicketKeyKind kind, string condition, bool internals) =>
        $"exists ({Keys(kind, "k")} and {condition}{NotInternalAlone(kind, internals)})";

    // From the keys of the ticket: from those within the range it could be looked for through half a million. As a value, because
    // PostgreSQL would put all of those into a hash table for an exists.
    /// <summary>Whether the ticket carries a key of a kind within a range.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="range">The range: a condition on <c>k.value</c>.</param>
    /// <param name="internals">Whether those count that came from internal comments alone.</param>
    public static string CarriesBetween(TicketKeyKind kind, string range, bool internals) =>
        $"(select 1 from ticketing_ticket_keys k where k.ticket_id = t.id and k.kind = {Literal(kind)} and {range}"
        + $"{NotInternalAlone(kind, internals)} limit 1) is not null";

    // The row has all keys of a ticket for reading, and no row is looked for.
    /// <summary>Whether the ticket carries no key of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="internals">Whether those count that came from internal comments alone.</param>
    public static string CarriesNone(TicketKeyKind kind, bool internals) =>
        kind == TicketKeyKind.Tag ? "t.tags = '[]'"
        : kind == TicketKeyKind.Access ? "t.access_keys = '[]'"
        : !internals && kind.InternalPart is { } part
            ? $"({ExtendedSql.CarriesNone(kind)} or (not {ExtendedSql.CarriesNone(part)}"
                + $" and not ({CarriesBetween(kind, "1 = 1", internals)})))"
        : ExtendedSql.CarriesNone(kind);

    /// <summary>The kind in the text of a statement: a plan for one kind is none for another, which has other statistics.</summary>
    public static string Literal(TicketKeyKind kind) => $"'{KindName.Require(kind.Name)}'";

    private static string NotInternalAlone(TicketKeyKind kind, bool internals) =>
        !internals && kind.InternalPart is { } part ? $" and not exists ({Keys(part, "i")} and i.value = k.value)" : "";

    private static string Keys(TicketKeyKind kind, string alias) =>
        $"select 1 from ticketing_ticket_keys {alias} where {alias}.tenant = t.tenant and {alias}.kind = {Literal(kind)}" +
        $" and {alias}.created_at = t.created_at and {alias}.ticket_id >= t.id and {alias}.ticket_id <= t.id";
}
