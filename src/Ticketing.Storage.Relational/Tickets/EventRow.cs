using System.Data.Common;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>A row of <c>ticketing_events</c> as it is read.</summary>
internal sealed record EventRow(
    long TransactionId,
    long Position,
    long TicketId,
    long Version,
    long At,
    string ByUser,
    string Payload,
    long Imported,
    long Internal,
    long InternalsBefore)
{
    /// <summary>The columns in the order of the record, from a table with the alias <c>e</c>.</summary>
    public const string Columns =
        """
        e.transaction_id as TransactionId, e.position as Position, e.ticket_id as TicketId, e.version as Version, e.at as At,
        e.by_user as ByUser, e.payload as Payload, e.imported as Imported, e.internal as Internal,
        e.internals_before as InternalsBefore
        """;

    /// <summary>Reads the row that a reader stands on, when <see cref="Columns"/> come first.</summary>
    public static EventRow Read(DbDataReader reader) => new(
        reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4),
        reader.GetString(5), reader.GetString(6), reader.GetInt64(7), reader.GetInt64(8), reader.GetInt64(9));

    /// <summary>The event for who may read internal comments or not; null when he may not know of it.</summary>
    public RecordedEvent? For(bool readsInternal)
    {
        if (readsInternal)
            return ToRecorded();
        return Internal != 0 ? null : ToRecorded().AsPublic((int)InternalsBefore);
    }

    private RecordedEvent ToRecorded() =>
        new((int)Version, UnixMicroseconds.ToTime(At), ByUser, TicketEventJson.Read(Payload), Imported != 0);
}
