using System.Collections.Concurrent;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Screens;

/// <summary>The first load of every screen, by a browser that has nothing yet, is light.</summary>
public sealed class WeightTests(HelpDesk helpDesk)
{
    private const int MostRequests = 6;
    private const int MostBytes = 60 * 1024;

    public static TheoryData<string, string> Screens() => [.. ScreenList.All.Distinct().Select(screen => (screen.Person, screen.Path))];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task At_most_six_requests_and_sixty_kilobytes(string person, string path)
    {
        await using var window = await helpDesk.OpenAsync(person);
        var finished = new ConcurrentQueue<IRequest>();
        window.Page.RequestFinished += (_, request) => finished.Enqueue(request);

        await window.GoAsync(path);
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var loaded = new List<(string Address, int Bytes)>();
        // A redirection that led here is not the screen's.
        foreach (var request in finished.Where(request => request.RedirectedTo is null))
        {
            var sizes = await request.SizesAsync();
            loaded.Add((new Uri(request.Url).PathAndQuery, sizes.ResponseBodySize + sizes.ResponseHeadersSize));
        }

        var told = string.Join("\n", loaded.Select(one => $"{one.Bytes,7} {one.Address}"));
        TestContext.Current.SendDiagnosticMessage($"{path}: {loaded.Count} requests, {loaded.Sum(one => one.Bytes)} bytes\n{told}");
        Assert.True(loaded.Count <= MostRequests && loaded.Sum(one => one.Bytes) <= MostBytes, told);
    }
}
