using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Ticketing.Access;
using Ticketing.Dispatch;
using Ticketing.Storage;
using Ticketing.Storage.InMemory;

namespace Ticketing.Tests.Dispatch;

/// <summary>A help desk in memory with its dispatchers, at a time that tests move.</summary>
internal sealed class WorkingDesk : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider services;

    private WorkingDesk(IReadOnlyList<IOutboxHandler> handlers, IReadOnlyList<IAlarmHandler> alarms, int attempts)
    {
        var all = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(p => new ObservedOutbox(new InMemoryOutbox(p.GetRequiredService<InMemoryStore>())))
            .AddSingleton<IOutbox>(p => p.GetRequiredService<ObservedOutbox>());
        foreach (var handler in handlers)
            all.AddSingleton(handler);
        foreach (var alarm in alarms)
            all.AddSingleton(alarm);
        services = all
            .AddTicketing(t => t.UseInMemoryStore()
                .Configure(options => options.WorkAttempts = attempts)
                .Configure(options => options.Administrators.Add("boss")))
            .BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(Start);

    public ObservedOutbox Outbox => Get<ObservedOutbox>();

    public static async Task<WorkingDesk> StartAsync(
        IReadOnlyList<IOutboxHandler>? handlers = null, IReadOnlyList<IAlarmHandler>? alarms = null, int attempts = 12)
    {
        var desk = new WorkingDesk(handlers ?? [], alarms ?? [], attempts);
        await desk.Get<OutboxDispatcher>().StartAsync(CancellationToken.None);
        await desk.Get<AlarmDispatcher>().StartAsync(CancellationToken.None);
        return desk;
    }

    public T Get<T>()
        where T : notnull =>
        services.GetRequiredService<T>();

    public Task CommitAsync(Func<TicketingCommit, TicketingCommit> shape) => Get<ITicketingStore>().CommitAsync(
        shape(new() { Tenant = Caller.DefaultTenant, At = Time.GetUtcNow() }), TestContext.Current.CancellationToken);

    public Task SendAsync(params OutboxMessage[] messages) => CommitAsync(commit => commit with { Outbox = messages });

    public Task SendAsync(params string[] ids) => SendAsync([.. ids.Select(id => new OutboxMessage(id, "mail", "{}", Time.GetUtcNow()))]);

    public async Task<IReadOnlyList<StoredMessage>> ListAsync(OutboxState state) =>
        await Outbox.ListAsync(Caller.DefaultTenant, state, null, null, 100, TestContext.Current.CancellationToken);

    /// <summary>Lets time pass until something happened.</summary>
    /// <param name="happens">What is to happen.</param>
    /// <param name="secondsAtOnce">How much passes at once.</param>
    /// <param name="evenWhileClaimed">Whether time passes while a message is being delivered: its lease may end by that.</param>
    public async Task<T> PassUntilAsync<T>(Task<T> happens, double secondsAtOnce = 1, bool evenWhileClaimed = false)
    {
        while (!happens.IsCompleted)
        {
            if (evenWhileClaimed || !(await ListAsync(OutboxState.Waiting)).Any(message => message.IsClaimed))
                Time.Advance(TimeSpan.FromSeconds(secondsAtOnce));
            await Task.Yield();
        }

        return await happens;
    }

    public async ValueTask DisposeAsync()
    {
        using var none = new CancellationTokenSource();
        await none.CancelAsync();
        // A test that ends has no patience.
        await Task.WhenAll(
            PassUntilAsync(StopAsync(Get<OutboxDispatcher>(), none.Token), evenWhileClaimed: true),
            PassUntilAsync(StopAsync(Get<AlarmDispatcher>(), none.Token), evenWhileClaimed: true));
        await services.DisposeAsync();
    }

    private static async Task<bool> StopAsync(WorkDispatcher dispatcher, CancellationToken cancellationToken)
    {
        await dispatcher.StopAsync(cancellationToken);
        return true;
    }
}
