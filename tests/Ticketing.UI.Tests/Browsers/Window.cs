using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Ticketing.UI.Browsers;

/// <summary>
/// A browser window that notes what must never happen: errors of scripts, what the content security policy stopped, answers 500.
/// </summary>
public sealed class Window : IAsyncDisposable
{
    /// <summary>
    /// A refusal (400, 404, 409 …) is logged by the browser as an error, and is none; nor is a line that a story cut itself, or what
    /// Firefox calls a question that nobody waits for any more, as its page was left.
    /// </summary>
    private static readonly string[] harmless =
    [
        "Failed to load resource", "Firefox can’t establish a connection", "htmx: htmx:error: NetworkError when attempting to fetch",
    ];

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> faults = new();

    private Window(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                Note(message.Text);
        };
        page.PageError += (_, error) => Note(error);
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

    private void Note(string error)
    {
        if (!harmless.Any(text => error.StartsWith(text, StringComparison.Ordinal)))
            faults.Enqueue(error);
    }
}
