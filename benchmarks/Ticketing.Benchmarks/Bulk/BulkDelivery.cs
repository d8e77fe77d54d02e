using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ticketing.Access;
using Ticketing.Benchmarks.Databases;
using Ticketing.Benchmarks.Scale;
using Ticketing.Dispatch;
using Ticketing.Storage;
using Ticketing.Storage.Relational.Database;
using Ticketing.Time;

namespace Ticketing.Benchmarks.Bulk;

/// <summary>Messages are delivered, beside a mountain of delivered ones and of those for later, which must cost nothing.</summary>
internal static class BulkDelivery
{
    public const string Name = "deliver";

    private const int AtOnce = 100;

    /// <summary>Adds who delivers them.</summary>
    public static void Add(TicketingBuilder ticketing) => ticketing.AddOutboxHandler<Nowhere>();

    public static async Task RunAsync(
        BenchmarkDatabase database, StoreUnderTest store, StoreKind kind, int messages, int others, CancellationToken cancellationToken)
    {
        await PileUpAsync(store, others, cancellationToken);
        var now = TimeProvider.System.GetUtcMicroseconds();
        var nowhere = store.Services.GetServices<IOutboxHandler>().OfType<Nowhere>().Single();
        for (var first = 0; first < messages; first += AtOnce)
        {
            await store.Store.CommitAsync(
                new()
                {
                    Tenant = Caller.DefaultTenant,
                    At = now,
                    Outbox = [.. Enumerable.Range(first, AtOnce).Select(i => new OutboxMessage($"m{i}", nowhere.Channel, "{}", now))],
                },
                cancellationToken);
        }

        var dispatcher = store.Services.GetServices<IHostedService>().Single(service => service.GetType().Name == "OutboxDispatcher");
        nowhere.Expect(messages);
        var row = BulkRow.Begin($"{kind} {database.Kind} {Name}");
        await dispatcher.StartAsync(cancellationToken);
        await nowhere.Delivered.WaitAsync(cancellationToken);
        // Its end is that all is stored.
        await dispatcher.StopAsync(cancellationToken);
        row.End(messages, "messages", string.Create(CultureInfo.InvariantCulture, $"beside {2 * others:N0} that were not to be delivered"));
    }

    private static Task<int> PileUpAsync(StoreUnderTest store, int others, CancellationToken cancellationToken) =>
        store.Services.GetRequiredService<IRelationalDatabase>().WriteAsync(
            async (transaction, token) =>
            {
                await using var command = transaction.Connection!.CreateCommand();
                command.Transaction = transaction;
                command.CommandTimeout = 0;
                command.CommandText = string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    with recursive numbers (n) as (select 0 union all select n + 1 from numbers where n < {(2 * others) - 1})
                    insert into ticketing_outbox_messages (tenant, id, channel, payload, not_before, due_at, state, done_at)
                    select '{Caller.DefaultTenant}', 'other ' || n, 'nowhere', '{"{}"}', 4000000000000000 + n, 4000000000000000 + n,
                        2 * (n % 2), case when n % 2 = 1 then 1 end
                    from numbers
                    """);
                return await command.ExecuteNonQueryAsync(token);
            },
            cancellationToken);

    /// <summary>Delivers at once.</summary>
    internal sealed class Nowhere : IOutboxHandler
    {
        private readonly TaskCompletionSource delivered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int left;

        public string Channel => "nowhere";

        public int Concurrency => 32;

        /// <summary>When all that was expected was.</summary>
        public Task Delivered => delivered.Task;

        public void Expect(int messages) => left = messages;

        public Task<Delivery> HandleAsync(ClaimedMessage message, CancellationToken cancellationToken)
        {
            if (Interlocked.Decrement(ref left) == 0)
                delivered.TrySetResult();
            return Task.FromResult(Delivery.Delivered);
        }
    }
}
