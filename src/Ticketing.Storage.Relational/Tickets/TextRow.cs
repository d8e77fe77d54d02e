using System.Data.Common;
using Ticketing.Texts;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>A row of <c>ticketing_texts</c>.</summary>
internal sealed record TextRow(long TicketId, long Number, long Kind, string Body, string ByUser, long At)
{
    /// <summary>The columns in the order of the record, from a table with the alias <c>x</c>.</summary>
    public const string Columns = "x.ticket_id as TicketId, x.number as Number, x.kind as Kind, x.body as Body, x.by_user as ByUser, x.at as At";

    public string? Tenant { get; init; }

    public static TextRow Of(string tenant, TicketText text) =>
        new(text.Ticket.Value, text.Number, (long)text.Kind, text.Body, text.By, UnixMicroseconds.Of(text.At)) { Tenant = tenant };

    /// <summary>Reads the text that a reader stands on, when <see cref="Columns"/> come first: without a row between.</summary>
    public static TicketText ReadText(DbDataReader reader) => new(
        new(reader.GetInt64(0)),
        (int)reader.GetInt64(1),
        (TextKind)reader.GetInt64(2),
        reader.GetString(3),
        reader.GetString(4),
        UnixMicroseconds.ToTime(reader.GetInt64(5)));

    public TicketText ToText() => new(new(TicketId), (int)Number, (TextKind)Kind, Body, ByUser, UnixMicroseconds.ToTime(At));
}
