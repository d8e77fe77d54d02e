using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>A row of <c>ticketing_ticket_keys</c>.</summary>
internal sealed record KeyRow(string Tenant, string Kind, string Value, long CreatedAt, long TicketId, long UpdatedAt, long PublicUpdatedAt)
{
    /// <summary>The rows of a ticket's keys of all kinds.</summary>
    public static IEnumerable<KeyRow> Of(string tenant, Ticket ticket) =>
        Of(tenant, ticket, TicketKeyKind.Tag.Name, ticket.Tags)
            .Concat(Of(tenant, ticket, TicketKeyKind.Access.Name, ticket.AccessKeys))
            .Concat(ticket.Keys.SelectMany(keys => Of(tenant, ticket, keys.Key, keys.Value)))
            .Concat(ticket.Fields.Count == 0 ? [] : OfFields(tenant, ticket))
            .Concat(ticket.Items.Count == 0 ? [] : OfAmounts(tenant, ticket));

    /// <summary>Whether it is the same key, whenever its ticket was last touched.</summary>
    public bool IsSameKey(KeyRow other) => Kind == other.Kind && Value == other.Value;

    private static IEnumerable<KeyRow> OfFields(string tenant, Ticket ticket) =>
        new[] { TicketKeyKind.Field, TicketKeyKind.Field.InternalPart!.Value }
            .SelectMany(kind => Of(tenant, ticket, kind.Name, ticket.KeysOf(kind)));

    private static IEnumerable<KeyRow> OfAmounts(string tenant, Ticket ticket) =>
        AmountKeys.Of(ticket).SelectMany(key => Of(tenant, ticket, key.Kind.Name, new([key.Value])));

    private static IEnumerable<KeyRow> Of(string tenant, Ticket ticket, string kind, EquatableSet values) => values.Select(value =>
        new KeyRow(
            tenant, kind, value, UnixMicroseconds.Of(ticket.CreatedAt), ticket.Id.Value, UnixMicroseconds.Of(ticket.UpdatedAt),
            UnixMicroseconds.Of(ticket.Public.UpdatedAt)));
}
