using Ticketing.Storage.Relational.Search;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>A row of <c>ticketing_ticket_keys</c>.</summary>
internal sealed record KeyRow(string Tenant, string Kind, string Value, long CreatedAt, long TicketId, long UpdatedAt, long PublicUpdatedAt)
{
    /// <summary>The rows of a ticket's tags and access keys.</summary>
    public static IEnumerable<KeyRow> Of(string tenant, Ticket ticket) =>
        ticket.Tags.Select(tag => Of(tenant, ticket, TicketKeySql.Tag, tag))
            .Concat(ticket.AccessKeys.Select(key => Of(tenant, ticket, TicketKeySql.Access, key)));

    /// <summary>Whether it is the same key, whenever its ticket was last touched.</summary>
    public bool IsSameKey(KeyRow other) => Kind == other.Kind && Value == other.Value;

    private static KeyRow Of(string tenant, Ticket ticket, string kind, string value) =>
        new(
            tenant, kind, value, UnixMicroseconds.Of(ticket.CreatedAt), ticket.Id.Value, UnixMicroseconds.Of(ticket.UpdatedAt),
            UnixMicroseconds.Of(ticket.Public.UpdatedAt));
}
