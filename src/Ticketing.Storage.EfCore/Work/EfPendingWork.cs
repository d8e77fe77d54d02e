using Microsoft.EntityFrameworkCore;
using Ticketing.Storage.EfCore.Contexts;
using Ticketing.Storage.EfCore.Model;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.EfCore.Work;

/// <summary>Reads what commits left to be done later.</summary>
internal sealed class EfPendingWork(TicketingContexts contexts) : IPendingWork
{
    public Task<IReadOnlyList<AlarmChange>> DueAlarmsAsync(string tenant, DateTimeOffset at, int limit, CancellationToken cancellationToken)
    {
        var now = UnixMicroseconds.Of(at);
        return ReadAsync<AlarmEntity, AlarmChange>(
            rows => rows.Where(row => row.Tenant == tenant && row.DueAt <= now)
                .OrderBy(row => row.DueAt).ThenBy(row => row.Kind).ThenBy(row => row.Key)
                .Take(limit),
            row => new(row.Kind, row.Key, UnixMicroseconds.ToTime(row.DueAt), row.Payload),
            cancellationToken);
    }

    public Task<IReadOnlyList<OutboxMessage>> WaitingMessagesAsync(
        string tenant, DateTimeOffset at, int limit, CancellationToken cancellationToken)
    {
        var now = UnixMicroseconds.Of(at);
        return ReadAsync<MessageEntity, OutboxMessage>(
            rows => rows.Where(row => row.Tenant == tenant && row.NotBefore <= now)
                .OrderBy(row => row.NotBefore).ThenBy(row => row.Number)
                .Take(limit),
            row => new(row.Id, row.Channel, row.Payload, UnixMicroseconds.ToTime(row.NotBefore)),
            cancellationToken);
    }

    private Task<IReadOnlyList<T>> ReadAsync<TEntity, T>(
        Func<IQueryable<TEntity>, IQueryable<TEntity>> which, Func<TEntity, T> make, CancellationToken cancellationToken)
        where TEntity : class =>
        contexts.ReadAsync<IReadOnlyList<T>>(
            async (context, token) => [.. (await which(context.Set<TEntity>()).ToListAsync(token)).Select(make)], cancellationToken);
}
