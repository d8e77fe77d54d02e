using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Rooms;
using Ticketing.Notifications.Slack.Tests.Api;
using Ticketing.Storage;

namespace Ticketing.Notifications.Slack.Tests;

/// <summary>A help desk that posts to a server which stands for Slack.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public const string Token = "xoxb-a-secret";

    private readonly ServiceProvider services;

    private readonly bool isFirst;

    private Desk(SlackServer slack, Action<SlackOptions>? configure, Action<IServiceCollection>? more, Desk? before = null)
    {
        Slack = slack;
        isFirst = before is null;
        var collection = new ServiceCollection();
        // Another host over the same store.
        if (before is not null)
            collection.AddSingleton(before.Get<ITicketingStore>()).AddSingleton(before.Get<IDocuments>());
        collection
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton<TimeProvider>(Clock)
            .AddTicketing(t => t.UseInMemoryStore().AddSlack(o =>
            {
                (o.BaseAddress, o.Token) = (slack.Address, Token);
                configure?.Invoke(o);
            }).AddIncomingWebhooks(o => o.Hosts.Add(slack.Address.Authority)));
        more?.Invoke(collection);
        services = collection.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(Samples.Noon);

    public SlackServer Slack { get; }

    public INotifier Notifier => services.GetRequiredService<INotifier>();

    public static async Task<Desk> OpenAsync(Action<SlackOptions>? configure = null, Action<IServiceCollection>? more = null) =>
        new(await SlackServer.StartAsync(), configure, more);

    /// <summary>Another host over the same store, as after a restart.</summary>
    public Desk Again() => new(Slack, null, null, this);

    public IRoomForm Form(string name) => services.GetServices<IRoomForm>().Single(form => form.Name == name);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task<Delivery> TellAsync(string kind = "assigned", string culture = "en-GB") => TellAsync(Samples.OfKind(kind, culture));

    public Task<Delivery> TellAsync(Notification notification) =>
        Notifier.NotifyAsync(notification, TestContext.Current.CancellationToken);

    /// <summary>What Slack got of a notification.</summary>
    public async Task<JsonElement> PostAsync(Notification notification)
    {
        Assert.Equal(DeliveryResult.Delivered, (await TellAsync(notification)).Result);
        return Slack.Posted.Last();
    }

    /// <summary>What people read of a message, line by line.</summary>
    public static string[] LinesOf(JsonElement post) =>
        string.Concat(PartsOf(post).Select(part => part.GetProperty("text").GetString())).Split('\n');

    public static IEnumerable<JsonElement> PartsOf(JsonElement post) =>
        post.GetProperty("blocks")[0].GetProperty("elements")[0].GetProperty("elements").EnumerateArray();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (isFirst)
            await Slack.DisposeAsync();
    }
}
