using Ticketing.Storage.Dapper.Work;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Dapper.Commits;

/// <summary>Writes what is left to be done later: alarms, outgoing messages.</summary>
internal static class WorkWriter
{
    public static async Task WriteAsync(WriteScope scope, TicketingCommit commit)
    {
        var tenant = scope.Tenant;
        foreach (var alarm in commit.Alarms)
        {
            await scope.ExecuteAsync(
                alarm.DueAt is null ? WorkSql.DeleteAlarm : WorkSql.SetAlarm,
                new { Tenant = tenant, alarm.Kind, alarm.Key, DueAt = UnixMicroseconds.Of(alarm.DueAt), alarm.Payload });
        }

        await scope.ExecuteEachAsync(
            WorkSql.InsertMessage,
            commit.Outbox.Select(message => new
            {
                Tenant = tenant,
                message.Id,
                message.Channel,
                message.Payload,
                NotBefore = UnixMicroseconds.Of(message.NotBefore),
            }));
    }
}
