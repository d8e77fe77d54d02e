using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Search;

/// <summary>Conditions on the keys of a ticket <c>t</c>.</summary>
internal static class TicketKeySql
{
    // The number is looked for as a range, because PostgreSQL would put all keys of the value into a hash table for an equality.
    /// <summary>Whether the ticket carries a key of a kind whose value meets a condition on <c>k.value</c>.</summary>
    public static string Carries(TicketKeyKind kind, string condition) =>
        "exists (select 1 from ticketing_ticket_keys k where k.tenant = t.tenant and k.kind = " + Literal(kind) +
        " and " + condition + " and k.created_at = t.created_at and k.ticket_id >= t.id and k.ticket_id <= t.id)";

    // The row has all keys of a ticket for reading, and no row is looked for.
    /// <summary>Whether the ticket carries no key of a kind.</summary>
    public static string CarriesNone(TicketKeyKind kind) =>
        kind == TicketKeyKind.Tag ? "t.tags = '[]'"
        : kind == TicketKeyKind.Access ? "t.access_keys = '[]'"
        : ExtendedSql.CarriesNone(kind);

    /// <summary>The kind in the text of a statement: a plan for one kind is none for another, which has other statistics.</summary>
    public static string Literal(TicketKeyKind kind) => $"'{KindName.Require(kind.Name)}'";
}
