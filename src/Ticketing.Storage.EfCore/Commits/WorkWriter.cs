using Microsoft.EntityFrameworkCore;
using Ticketing.Storage.EfCore.Model;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.EfCore.Commits;

/// <summary>Adds what is left to be done later: alarms, outgoing messages.</summary>
internal static class WorkWriter
{
    public static async Task AddAsync(WriteScope scope, TicketingCommit commit)
    {
        // Of several about the same alarm the last one counts.
        foreach (var alarm in commit.Alarms.GroupBy(alarm => (alarm.Kind, alarm.Key)).Select(same => same.Last()))
            await SetAsync(scope, alarm);
        scope.Context.AddRange(commit.Outbox.Select(message => new MessageEntity(
            scope.Tenant, message.Id, message.Channel, message.Payload, UnixMicroseconds.Of(message.NotBefore))));
    }

    private static async Task SetAsync(WriteScope scope, AlarmChange alarm)
    {
        var stored = scope.Set<AlarmEntity>().Where(row => row.Tenant == scope.Tenant && row.Kind == alarm.Kind && row.Key == alarm.Key);
        if (UnixMicroseconds.Of(alarm.DueAt) is not { } dueAt)
        {
            await stored.ExecuteDeleteAsync(scope.Token);
            return;
        }

        var updated = await stored.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.DueAt, dueAt).SetProperty(row => row.Payload, alarm.Payload), scope.Token);
        if (updated == 0)
            scope.Context.Add(new AlarmEntity(scope.Tenant, alarm.Kind, alarm.Key, dueAt, alarm.Payload));
    }
}
