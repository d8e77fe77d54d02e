using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Slack.Tests.Api;

namespace Ticketing.Notifications.Slack.Tests;

/// <summary>A help desk that posts to a server which stands for Slack.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public const string Token = "xoxb-a-secret";

    private readonly ServiceProvider services;

    private Desk(SlackServer slack, Action<SlackOptions>? configure, Action<IServiceCollection>? more)
    {
        Slack = slack;
        var collection = new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton<TimeProvider>(Clock)
            .AddTicketing(t => t.AddSlack(o =>
            {
                (o.BaseAddress, o.Token) = (slack.Address, Token);
                configure?.Invoke(o);
            }));
        more?.Invoke(collection);
        services = collection.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(Samples.Noon);

    public SlackServer Slack { get; }

    public INotifier Notifier => services.GetRequiredService<INotifier>();

    public static async Task<Desk> OpenAsync(Action<SlackOptions>? configure = null, Action<IServiceCollection>? more = null) =>
        new(await SlackServer.StartAsync(), configure, more);

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
        await Slack.DisposeAsync();
    }
}
