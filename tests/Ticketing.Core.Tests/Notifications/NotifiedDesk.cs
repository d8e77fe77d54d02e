using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Ticketing.Access;
using Ticketing.Desk;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Rooms;
using Ticketing.People;
using Ticketing.Setup;
using Ticketing.Storage;
using Ticketing.Tests.Notifications.Rooms;
using Ticketing.Tickets;

namespace Ticketing.Tests.Notifications;

/// <summary>
/// A help desk in memory that tells people: an administrator, two agents of the team network, an agent of none, two requesters. What is in
/// the outbox is delivered when a test says so.
/// </summary>
internal sealed class NotifiedDesk : IAsyncDisposable
{
    public static readonly Caller Boss = new("boss");
    public static readonly Caller Ann = new("ann");
    public static readonly Caller Ben = new("ben");
    public static readonly Caller Rita = new("rita");
    public static readonly Caller Rob = new("rob");

    private readonly ServiceProvider services;

    private NotifiedDesk(
        TimeSpan quiet, TimeSpan actorLifetime, Action<NotificationOptions>? configure, Action<TicketingBuilder>? more) =>
        services = new ServiceCollection()
        .AddSingleton<TimeProvider>(Time)
        .AddTicketing(t =>
        {
            t.UseInMemoryStore()
                .Configure(options => (options.ActorLifetime, options.WorkAttempts) = (actorLifetime, 3))
                .Configure(options => options.Administrators.Add("boss"))
                .ConfigureNotifications(options =>
                {
                    options.QuietTime = quiet;
                    configure?.Invoke(options);
                })
                .AddNotifier<KeptNotifier>()
                .AddRoomForm<KeptRoomForm>();
            more?.Invoke(t);
        })
        .BuildServiceProvider();

    public FakeTimeProvider Time { get; } = new(new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero));

    public KeptNotifier Mail => Get<KeptNotifier>();

    public KeptRoomForm Rooms => Get<IEnumerable<IRoomForm>>().OfType<KeptRoomForm>().Single();

    public TicketDesk Tickets => Get<TicketDesk>();

    public static async Task<NotifiedDesk> OpenAsync(
        TimeSpan quiet = default, TimeSpan actorLifetime = default, Action<NotificationOptions>? configure = null,
        Action<TicketingBuilder>? more = null)
    {
        var desk = new NotifiedDesk(quiet, actorLifetime, configure, more);
        await desk.Get<TicketingSetup>().RunAsync(default);
        await desk.CommitAsync(
            new SaveTeam(new("network", "Network")),
            new SaveUser(New("boss")), new SaveUser(New("ann")), new SaveUser(New("ben")), new SaveUser(New("rita")),
            new SaveUser(New("rob")),
            new SetUserTeams("ann", new(["network"])), new SetUserTeams("ben", new(["network"])),
            new SetUserRoles("ann", [new(Role.Agent.Name)]), new SetUserRoles("ben", [new(Role.Agent.Name)]));
        return desk;
    }

    public T Get<T>()
        where T : notnull =>
        services.GetRequiredService<T>();

    /// <summary>Changes the directory as another host does: what this one keeps of people is dropped by nobody.</summary>
    public Task CommitAsync(params DirectoryChange[] changes) => Get<ITicketingStore>().CommitAsync(
        new() { Tenant = Caller.DefaultTenant, At = Time.GetUtcNow(), Directory = changes }, default);

    /// <summary>Acts on all alarms that are due and delivers what is, also what that leads to.</summary>
    public async Task DeliverAsync()
    {
        while (await ActAsync())
            await SendAsync();
        await SendAsync();
    }

    private async Task<bool> ActAsync()
    {
        var acted = false;
        foreach (var handler in services.GetServices<IAlarmHandler>())
        {
            var due = await Get<IAlarms>().ClaimAsync(new(handler.Kind, Time.GetUtcNow(), TimeSpan.FromMinutes(1), 100), default);
            foreach (var alarm in due)
                Assert.Equal(DeliveryResult.Settled, (await handler.HandleAsync(alarm, default)).Result);
            acted |= due.Count > 0;
        }

        return acted;
    }

    private async Task SendAsync()
    {
        var (outbox, handlers) = (Get<IOutbox>(), services.GetServices<IOutboxHandler>().ToDictionary(handler => handler.Channel));
        while (true)
        {
            var claimed = new List<ClaimedMessage>();
            foreach (var channel in handlers.Keys)
                claimed.AddRange(await outbox.ClaimAsync(new(channel, Time.GetUtcNow(), TimeSpan.FromMinutes(1), 100), default));
            if (claimed.Count == 0)
                return;
            foreach (var message in claimed)
            {
                var delivery = await handlers[message.Message.Channel].HandleAsync(message, default);
                if (delivery.Result is DeliveryResult.Settled)
                    continue;
                var later = WorkOutcome.Again(delivery.At ?? Time.GetUtcNow(), delivery.Reason);
                await outbox.SettleAsync([message.Settle(later)], default);
            }
        }
    }

    /// <summary>What the ledger says of a ticket: who, by what, of what, with which outcome.</summary>
    public async Task<IReadOnlyList<string>> LedgerAsync(TicketId ticket, string? channel = null) =>
    [
        .. (await Get<INotificationLedger>().OfTicketAsync(Caller.DefaultTenant, ticket, null, 100, default))
            .Select(stored => stored.Entry)
            .Where(entry => channel is null || entry.Channel == channel)
            .Select(entry => $"{entry.User} {entry.Channel} {entry.Kind} {entry.State}{(entry.Why is { } why ? $": {why}" : "")}")
            .Order(StringComparer.Ordinal),
    ];

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static User New(string id) =>
        new() { Id = id, DisplayName = $"{char.ToUpperInvariant(id[0])}{id[1..]}", Email = $"{id}@example.com" };
}
