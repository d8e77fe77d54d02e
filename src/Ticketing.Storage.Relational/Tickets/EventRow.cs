using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>A row of <c>ticketing_events</c> as it is read.</summary>
internal sealed record EventRow(
    long TransactionId, long Position, long TicketId, long Version, long At, string ByUser, string Payload, long Imported, long Internal)
{
    public RecordedEvent ToRecorded() =>
        new((int)Version, UnixMicroseconds.ToTime(At), ByUser, TicketEventJson.Read(Payload), Imported != 0);
}
