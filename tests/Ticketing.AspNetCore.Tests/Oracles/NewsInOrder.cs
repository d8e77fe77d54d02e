using Microsoft.Extensions.DependencyInjection;
using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>People are told of one thing after the other, as it happened: of what many threads do at once the order is chance.</summary>
internal sealed class NewsInOrder(IOutboxHandler news) : IOutboxHandler
{
    /// <summary>The channel of what happened to tickets.</summary>
    public const string Name = "notifications";

    public string Channel => news.Channel;

    public int Concurrency => 1;

    /// <summary>Puts it around what works out who is told.</summary>
    public static void Add(IServiceCollection services)
    {
        var around = services.Single(service => service.ImplementationType is { Name: "NotificationPlanner" });
        services.Remove(around);
        services.AddSingleton<IOutboxHandler>(provider =>
            new NewsInOrder((IOutboxHandler)ActivatorUtilities.CreateInstance(provider, around.ImplementationType!)));
    }

    /// <summary>Waits until nobody is to be told of anything any more.</summary>
    public static async Task WaitAsync(IServiceProvider services)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        var outbox = services.GetRequiredService<IOutbox>();
        while ((await outbox.ReadDepthAsync([Name], 1, patience.Token)).Any(depth => depth.Waiting > 0))
            await Task.Delay(1, patience.Token);
    }

    public Task<Delivery> HandleAsync(ClaimedMessage message, CancellationToken cancellationToken) =>
        news.HandleAsync(message, cancellationToken);
}
