using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Ticketing.UI.Browsers;

/// <summary>
/// A browser window that notes what must never happen: errors of scripts, what the content security policy stopped, answers 500.
/// </summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> faults = new();

    private Window(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            // A refusal (400, 404, 409 …) is logged by the browser as an error, and is none; nor is a line that a story cut itself.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
                && !message.Text.StartsWith("Firefox can’t establish a connection", StringComparison.Ordinal))
                faults.Enqueue(message.Text);
        };
        page.PageError += (_, error) => faults.Enqueue(error);
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
                faults.Enqueue($"{response.Status} {response.Url}");
        };
    }

    public IPage Page { get; }

    public static async Task<Window> OpenAsync(IBrowserContext context) => new(context, await context.NewPageAsync());

    /// <summary>Goes to a page of the interface and waits until it is there.</summary>
    public async Task<IResponse?> GoAsync(string path) =>
        await Page.GotoAsync($"/tickets{path}", new() { WaitUntil = WaitUntilState.Load });

    /// <summary>Lets the pages of the window be told of nothing, for stories in which somebody has not seen what others did.</summary>
    public Task StayAsItIsAsync() => context.RouteAsync("**/events*", route => route.AbortAsync());

    /// <summary>Nothing that must never happen has happened.</summary>
    public void AssertNoFaults() => Assert.Empty(faults);

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        AssertNoFaults();
    }
}
