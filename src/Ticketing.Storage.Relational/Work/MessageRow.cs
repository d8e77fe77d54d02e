using System.Data.Common;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Work;

/// <summary>A row of <c>ticketing_outbox_messages</c>; its number is the database's business.</summary>
internal sealed record MessageRow(
    string Tenant, string Id, string Channel, string? Receiver, string? Lane, string Payload, long NotBefore, long DueAt, long State,
    long Attempts, long? Lease, string? Reason, long? DoneAt)
{
    /// <summary>The columns that <see cref="ReadClaimed"/> reads.</summary>
    public const string ClaimedColumns = "tenant, number, id, channel, receiver, lane, payload, not_before, attempts, lease";

    /// <summary>The columns that <see cref="ReadStored"/> reads.</summary>
    public const string StoredColumns =
        "number, id, channel, state, attempts, receiver, lane, not_before, due_at, lease is not null, reason, done_at";

    public long Number { get; init; }

    public static ClaimedMessage ReadClaimed(DbDataReader row) => new(
        row.GetString(0),
        row.GetInt64(1),
        new(row.GetString(2), row.GetString(3), row.GetString(6), UnixMicroseconds.ToTime(row.GetInt64(7)))
        {
            Receiver = TextAt(row, 4),
            Lane = TextAt(row, 5),
        },
        (int)row.GetInt64(8),
        row.GetInt64(9));

    public static StoredMessage ReadStored(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), (OutboxState)row.GetInt64(3), (int)row.GetInt64(4))
    {
        Receiver = TextAt(row, 5),
        Lane = TextAt(row, 6),
        NotBefore = UnixMicroseconds.ToTime(row.GetInt64(7)),
        DueAt = UnixMicroseconds.ToTime(row.GetInt64(8)),
        IsClaimed = row.GetBoolean(9),
        Reason = TextAt(row, 10),
        DoneAt = row.IsDBNull(11) ? null : UnixMicroseconds.ToTime(row.GetInt64(11)),
    };

    private static string? TextAt(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
