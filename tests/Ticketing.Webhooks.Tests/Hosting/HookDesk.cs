using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Dispatch;
using Ticketing.Setup;
using Ticketing.Storage;
using Ticketing.Testing;
using Ticketing.Tickets;
using Ticketing.Webhooks.Addresses;

namespace Ticketing.Webhooks.Hosting;

/// <summary>
/// A help desk with webhooks over one of the stores, a receiver, and a clock that stands. <c>admin</c> is its administrator.
/// </summary>
internal sealed class HookDesk : IAsyncDisposable
{
    public static readonly Caller Admin = new("admin");

    private readonly ServiceProvider services;
    private readonly Func<Task> drop;

    private HookDesk(ServiceProvider services, Receiver receiver, NamesInTests names, Func<Task> drop)
    {
        (this.services, Receiver, Names, this.drop) = (services, receiver, names, drop);
    }

    public static TheoryData<string> Stores => StoreInTests.Names;

    public Receiver Receiver { get; }

    public NamesInTests Names { get; }

    public FakeTimeProvider Clock => (FakeTimeProvider)Get<TimeProvider>();

    public WebhookDesk Webhooks => Get<WebhookDesk>();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<HookDesk> OpenAsync(
        string store = "memory", Action<WebhookOptions>? configure = null, Action<TicketingBuilder>? more = null)
    {
        var (names, receiver) = (new NamesInTests(), await Receiver.StartAsync());
        var (choose, drop) = await StoreInTests.NewAsync(store);
        var collection = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero)))
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddSingleton<IAddressResolver>(names)
            .AddTicketing(t =>
            {
                choose(t);
                t.Configure(o => o.Administrators.Add(Admin.UserId)).AddWebhooks(o =>
                {
                    (o.AllowPrivateAddresses, o.AllowHttp, o.Timeout) = (true, true, TimeSpan.FromSeconds(10));
                    configure?.Invoke(o);
                });
                more?.Invoke(t);
            });
        var desk = new HookDesk(collection.BuildServiceProvider(), receiver, names, drop);
        await desk.Get<TicketingSetup>().RunAsync(Cancelled);
        return desk;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Registers a webhook that leads to the receiver.</summary>
    public Task<SavedWebhook> SaveAsync(Func<WebhookDraft, WebhookDraft>? change = null, string id = "hook", Caller? by = null)
    {
        var draft = new WebhookDraft { Url = Receiver.Url, Events = WebhookEvents.All };
        return Webhooks.SaveAsync(by ?? Admin, id, change?.Invoke(draft) ?? draft, Cancelled);
    }

    public async Task<TicketId> FileAsync(string title = "Printer jams", Func<CreateTicket, CreateTicket>? change = null)
    {
        var command = new CreateTicket { Title = title };
        return (await Get<TicketDesk>().CreateAsync(Admin, change?.Invoke(command) ?? command)).Id;
    }

    public Task DoAsync(TicketId ticket, TicketCommand command) => Get<TicketDesk>().ExecuteAsync(Admin, ticket, command);

    public Task WriteAsync(params DirectoryChange[] changes) => Get<ITicketingStore>().CommitAsync(
        new() { Tenant = Caller.DefaultTenant, At = Clock.GetUtcNow(), Directory = changes }, Cancelled);

    /// <summary>Works out who is told of what happened, and sends nothing yet.</summary>
    public Task PlanAsync() => WorkAsync("webhookNews");

    /// <summary>Works out who is told and sends what is due, once.</summary>
    public async Task<IReadOnlyList<Delivery>> DeliverAsync()
    {
        await PlanAsync();
        return await WorkAsync("webhooks");
    }

    /// <summary>Hands over what the pager tells.</summary>
    public Task DeliverNoticesAsync() => WorkAsync("notify/pager");

    /// <summary>Does what is to be done at this time.</summary>
    public async Task RingAsync()
    {
        var alarms = Get<IAlarms>();
        var handler = services.GetServices<IAlarmHandler>().Single(one => one.Kind == "webhookUpkeep");
        foreach (var alarm in await alarms.ClaimAsync(new(handler.Kind, Clock.GetUtcNow(), TimeSpan.FromMinutes(1), 10), Cancelled))
            Assert.Equal(DeliveryResult.Settled, (await handler.HandleAsync(alarm, Cancelled)).Result);
    }

    public async Task<IReadOnlyList<WebhookDelivery>> LogAsync(string id = "hook", Caller? by = null) =>
        await Webhooks.DeliveriesAsync(by ?? Admin, id, null, 100, Cancelled);

    public async Task<WebhookDelivery> LastAsync() => (await LogAsync())[0];

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Receiver.DisposeAsync();
        await drop();
    }

    // As the dispatcher does it, without its clocks and threads.
    private async Task<IReadOnlyList<Delivery>> WorkAsync(string channel)
    {
        var outbox = Get<IOutbox>();
        var handler = services.GetServices<IOutboxHandler>().Single(one => one.Channel == channel);
        var all = new List<Delivery>();
        while (true)
        {
            var now = Clock.GetUtcNow();
            var claimed = await outbox.ClaimAsync(new(channel, now, TimeSpan.FromMinutes(1), 100), Cancelled);
            if (claimed.Count == 0)
                return all;
            foreach (var message in claimed)
            {
                var delivery = await handler.HandleAsync(message, Cancelled);
                all.Add(delivery);
                WorkOutcome? outcome = delivery.Result switch
                {
                    DeliveryResult.Settled => null,
                    DeliveryResult.Delivered => WorkOutcome.Done(now),
                    DeliveryResult.Again => WorkOutcome.Again(delivery.At ?? now.AddSeconds(10), delivery.Reason, delivery.At is null),
                    _ => WorkOutcome.Parked(now, delivery.Reason!),
                };
                if (outcome is not null)
                    Assert.Empty(await outbox.SettleAsync([message.Settle(outcome)], Cancelled));
            }
        }
    }
}
