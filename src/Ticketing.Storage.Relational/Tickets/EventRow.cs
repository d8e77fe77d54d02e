using System.Data.Common;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>A row of <c>ticketing_events</c> as it is read.</summary>
internal sealed record EventRow(
    long TransactionId, long Position, long TicketId, long Version, long At, string ByUser, string Payload, long Imported, long Internal)
{
    /// <summary>The columns in the order of the record, from a table with the alias <c>e</c>.</summary>
    public const string Columns =
        """
        e.transaction_id as TransactionId, e.position as Position, e.ticket_id as TicketId, e.version as Version, e.at as At,
        e.by_user as ByUser, e.payload as Payload, e.imported as Imported, e.internal as Internal
        """;

    /// <summary>Reads the event that a reader stands on, when <see cref="Columns"/> come first: without a row between.</summary>
    public static RecordedEvent ReadRecorded(DbDataReader reader) => new(
        (int)reader.GetInt64(3),
        UnixMicroseconds.ToTime(reader.GetInt64(4)),
        reader.GetString(5),
        TicketEventJson.Read(reader.GetString(6)),
        reader.GetInt64(7) != 0);

    public RecordedEvent ToRecorded() =>
        new((int)Version, UnixMicroseconds.ToTime(At), ByUser, TicketEventJson.Read(Payload), Imported != 0);
}
