using System.Data.Common;
using Ticketing.Notifications;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Notifications;

/// <summary>A row of <c>ticketing_notifications</c>; its number is the database's business.</summary>
internal sealed record NotificationRow(
    string Tenant, string Id, string UserId, string Channel, long TicketId, long FirstVersion, long LastVersion, string Kind, long Reason,
    string ByUser, long At, long IsInternal, long State, string? Why, long? SettledAt, long? ReadAt)
{
    /// <summary>The columns that <see cref="Read"/> reads.</summary>
    public const string Columns =
        "number, id, user_id, channel, ticket_id, first_version, last_version, kind, reason, by_user, at, is_internal, state, why, "
        + "settled_at, read_at";

    public long Number { get; init; }

    /// <summary>The row of a new entry.</summary>
    public static NotificationRow Of(string tenant, NotificationEntry entry, DateTimeOffset at) => new(
        tenant, entry.Id, entry.User, entry.Channel, entry.Ticket.Value, entry.FirstVersion, entry.LastVersion, entry.Kind.Name,
        (long)entry.Reason, entry.By, UnixMicroseconds.Of(entry.At), entry.IsInternal ? 1 : 0, (long)entry.State, entry.Why,
        SettledAtOf(entry.State, at), null);

    /// <summary>Since when an entry is in a state; null as long as it is on its way.</summary>
    public static long? SettledAtOf(NotificationState state, DateTimeOffset at) =>
        state.IsOnItsWay() ? null : UnixMicroseconds.Of(at);

    public static StoredNotification Read(DbDataReader row) => new(
        row.GetInt64(0),
        new(
            row.GetString(1), row.GetString(2), row.GetString(3), new(row.GetInt64(4)), (int)row.GetInt64(5), (int)row.GetInt64(6),
            new(row.GetString(7)), (NotificationReason)row.GetInt64(8), row.GetString(9), UnixMicroseconds.ToTime(row.GetInt64(10)))
        {
            IsInternal = row.GetInt64(11) != 0,
            State = (NotificationState)row.GetInt64(12),
            Why = row.IsDBNull(13) ? null : row.GetString(13),
        })
    {
        SettledAt = TimeAt(row, 14),
        ReadAt = TimeAt(row, 15),
    };

    private static DateTimeOffset? TimeAt(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : UnixMicroseconds.ToTime(row.GetInt64(column));
}
