using System.Data.Common;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>A row of <c>ticketing_texts</c>.</summary>
internal sealed record TextRow(long TicketId, long Number, long Kind, string Body, string ByUser, long At, long InternalsBefore)
{
    /// <summary>The columns in the order of the record, from a table with the alias <c>x</c>.</summary>
    public const string Columns =
        "x.ticket_id as TicketId, x.number as Number, x.kind as Kind, x.body as Body, x.by_user as ByUser, x.at as At, "
        + "x.internals_before as InternalsBefore";

    public string? Tenant { get; init; }

    public static TextRow Of(string tenant, TicketText text, int internalsBefore) =>
        new(text.Ticket.Value, text.Number, (long)text.Kind, text.Body, text.By, UnixMicroseconds.Of(text.At), internalsBefore)
        {
            Tenant = tenant,
        };

    /// <summary>Reads the row that a reader stands on, when <see cref="Columns"/> come first.</summary>
    public static TextRow Read(DbDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetInt64(1),
        reader.GetInt64(2),
        reader.GetString(3),
        reader.GetString(4),
        reader.GetInt64(5),
        reader.GetInt64(6));

    /// <summary>The text for who may read internal comments or not; null when he may not read it.</summary>
    public TicketText? For(bool readsInternal)
    {
        var kind = (TextKind)Kind;
        if (!readsInternal && kind is TextKind.InternalComment)
            return null;
        var number = (int)(readsInternal ? Number : Number - InternalsBefore);
        return new(new(TicketId), number, kind, Body, ByUser, UnixMicroseconds.ToTime(At));
    }
}
