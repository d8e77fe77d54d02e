using Ticketing.Storage.Dapper.Work;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Dapper.Commits;

/// <summary>Writes what is left to be done later: alarms, outgoing messages.</summary>
internal static class WorkWriter
{
    /// <summary>Adds it to what is written.</summary>
    public static void Add(WriteScope scope, TicketingCommit commit)
    {
        foreach (var alarm in commit.Alarms)
        {
            scope.Batch.Add(
                alarm.DueAt is null ? WorkSql.DeleteAlarm : WorkSql.SetAlarm,
                new { scope.Tenant, alarm.Kind, alarm.Key, DueAt = UnixMicroseconds.Of(alarm.DueAt), alarm.Payload });
        }

        scope.Batch.AddEach(
            WorkSql.InsertMessage,
            commit.Outbox.Select(message => new
            {
                scope.Tenant,
                message.Id,
                message.Channel,
                message.Payload,
                NotBefore = UnixMicroseconds.Of(message.NotBefore),
            }));
    }
}
