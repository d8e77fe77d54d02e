using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Ticketing.UI.Screens;

/// <summary>Weighs the first load of a page.</summary>
internal sealed class PageWeight
{
    private const int MostRequests = 6;
    private const int MostBytes = 60 * 1024;

    private readonly IPage page;
    private readonly ConcurrentQueue<IRequest> first = new();
    private readonly TaskCompletionSource painted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PageWeight(IPage page)
    {
        this.page = page;
        // What a page that has been painted asks for, to change by itself, is no part of its first load.
        page.Request += (_, request) =>
        {
            if (request.Url.EndsWith("/live.js", StringComparison.Ordinal))
                painted.TrySetResult();
            if (!painted.Task.IsCompleted)
                first.Enqueue(request);
        };
    }

    /// <summary>What is too much of all that was loaded till now.</summary>
    public async Task<IEnumerable<string>> FindTooMuchAsync()
    {
        // The network of a page that is told what happens is never idle again.
        await (await page.Locator("body[data-live-on]").CountAsync() > 0
            ? painted.Task.WaitAsync(TestContext.Current.CancellationToken)
            : page.WaitForLoadStateAsync(LoadState.NetworkIdle));
        var loaded = new List<(string Address, int Bytes)>();
        // A redirection that led here is not the screen's.
        foreach (var request in first.Where(request => request.RedirectedTo is null))
        {
            if (await request.ResponseAsync() is not { } answer || await answer.FinishedAsync() is not null)
                continue;
            var sizes = await request.SizesAsync();
            loaded.Add((new Uri(request.Url).PathAndQuery, sizes.ResponseBodySize + sizes.ResponseHeadersSize));
        }

        var bytes = loaded.Sum(one => one.Bytes);
        var list = string.Join("\n", loaded.Select(one => $"{one.Bytes,7} {one.Address}"));
        TestContext.Current.SendDiagnosticMessage($"{loaded[0].Address}: {loaded.Count} requests, {bytes} bytes\n{list}");
        return loaded.Count is > 0 and <= MostRequests && bytes <= MostBytes ? [] : [$"{loaded.Count} requests, {bytes} bytes:\n{list}"];
    }
}
