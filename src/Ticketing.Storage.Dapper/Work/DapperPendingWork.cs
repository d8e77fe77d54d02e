using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Dapper.Work;

/// <summary>Reads what commits left to be done later.</summary>
internal sealed class DapperPendingWork(IRelationalDatabase database) : IPendingWork
{
    public async Task<IReadOnlyList<AlarmChange>> DueAlarmsAsync(
        string tenant, DateTimeOffset at, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.ListAsync<AlarmRow>(
            WorkSql.DueAlarms, new { Tenant = tenant, At = UnixMicroseconds.Of(at), Limit = limit }, cancellationToken);
        return [.. rows.Select(row => new AlarmChange(row.Kind, row.Key, UnixMicroseconds.ToTime(row.DueAt), row.Payload))];
    }

    public async Task<IReadOnlyList<OutboxMessage>> WaitingMessagesAsync(
        string tenant, DateTimeOffset at, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.ListAsync<MessageRow>(
            WorkSql.WaitingMessages, new { Tenant = tenant, At = UnixMicroseconds.Of(at), Limit = limit }, cancellationToken);
        return [.. rows.Select(row => new OutboxMessage(row.Id, row.Channel, row.Payload, UnixMicroseconds.ToTime(row.NotBefore)))];
    }

    private sealed record AlarmRow(string Kind, string Key, long DueAt, string Payload);

    private sealed record MessageRow(string Id, string Channel, string Payload, long NotBefore);
}
