using System.Data.Common;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Work;

/// <summary>A row of <c>ticketing_set_alarms</c>.</summary>
internal sealed record AlarmRow(
    string Tenant, string Kind, string Key, long SetFor, long DueAt, string Payload, long State, long Attempts, long? Lease, string? Reason)
{
    /// <summary>The columns that <see cref="ReadDue"/> reads.</summary>
    public const string DueColumns = "tenant, kind, key, set_for, payload, attempts";

    /// <summary>A due alarm as it is once it is claimed.</summary>
    public static ClaimedAlarm ReadDue(DbDataReader row, long lease) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), UnixMicroseconds.ToTime(row.GetInt64(3)), row.GetString(4),
        (int)row.GetInt64(5) + 1, lease);
}
