using System.Text.Json;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Work;

/// <summary>Settlements and leases as statements take them: lists in a JSON list.</summary>
internal static class SettlementRows
{
    /// <summary>For <see cref="OutboxSql.Settle"/>.</summary>
    public static string Of(IEnumerable<MessageSettlement> settlements) => JsonSerializer.Serialize(settlements.Select(one => (object?[])
    [
        one.Number, one.Lease, (int)one.Outcome.State, UnixMicroseconds.Of(one.Outcome.At), one.Outcome.Counts ? 0 : 1, one.Outcome.Reason,
        one.Tenant,
    ]));

    /// <summary>For <see cref="OutboxSql.Renew"/>.</summary>
    public static string Of(IEnumerable<ClaimedMessage> held) =>
        JsonSerializer.Serialize(held.Select(one => (long[])[one.Number, one.Lease]));
}
