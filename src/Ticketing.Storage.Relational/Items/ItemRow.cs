using System.Data.Common;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Items;

/// <summary>A row of <c>ticketing_ticket_items</c>.</summary>
internal sealed record ItemRow(
    string Tenant, long TicketId, string Kind, string Key, string ByUser, string? Person, long? At, long? Amount, long? OtherTicket,
    long Internal, string Data)
{
    /// <summary>The columns that <see cref="Read"/> reads, from a table with the alias <c>i</c>.</summary>
    public const string Columns = "i.ticket_id, i.kind, i.key, i.by_user, i.person, i.at, i.amount, i.other_ticket, i.internal, i.data";

    public static ItemRow Of(string tenant, TicketId ticket, TicketItem item) => new(
        tenant, ticket.Value, item.Kind, item.Key, item.By, item.Person, UnixMicroseconds.Of(item.At), item.Amount, item.Other?.Value,
        item.Internal ? 1 : 0, item.Data);

    /// <summary>The item of the row that a reader stands on, when <see cref="Columns"/> come first.</summary>
    public static FoundItem Read(DbDataReader reader) => new(
        new(reader.GetInt64(0)),
        new()
        {
            Kind = reader.GetString(1),
            Key = reader.GetString(2),
            By = reader.GetString(3),
            Person = reader.IsDBNull(4) ? null : reader.GetString(4),
            At = reader.IsDBNull(5) ? null : UnixMicroseconds.ToTime(reader.GetInt64(5)),
            Amount = reader.IsDBNull(6) ? null : reader.GetInt64(6),
            Other = reader.IsDBNull(7) ? null : new(reader.GetInt64(7)),
            Internal = reader.GetInt64(8) != 0,
            Data = reader.GetString(9),
        });
}
