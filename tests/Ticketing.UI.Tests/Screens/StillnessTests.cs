using Ticketing.UI.Browsers;

namespace Ticketing.UI.Screens;

/// <summary>Nothing on a page moves while its scripts begin and what is live comes: Chromium's cumulative layout shift is 0.</summary>
public sealed class StillnessTests(HelpDesk helpDesk)
{
    private const string Shifts = """
        async () => {
            const shifts = [];
            new PerformanceObserver(list => shifts.push(...list.getEntries().filter(shift => !shift.hadRecentInput).map(
                shift => `${shift.value}: ${shift.sources.map(source => source.node?.outerHTML?.slice(0, 80)).join(', ')}`,
            ))).observe({ type: 'layout-shift', buffered: true });
            await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)));
            return shifts;
        }
        """;

    [Theory]
    [InlineData("manager1", "/list")]
    [InlineData("manager1", "/board")]
    [InlineData("manager1", "/dashboard")]
    [InlineData("manager1", "/waiting")]
    [InlineData("manager1", "/25")]
    [InlineData("manager1", "/new")]
    [InlineData("requester1", "/portal")]
    public async Task Nothing_moves_while_a_page_begins_to_live(string person, string path)
    {
        Assert.SkipWhen(TestedBrowser.IsFirefox, "Firefox does not tell of layout shifts.");
        await using var window = await helpDesk.OpenAsync(person);
        // What others do to the tickets that are shown is none of it.
        await window.StayAsItIsAsync();
        // A browser that is slow shows a part of a page, if it may.
        var session = await window.Page.Context.NewCDPSessionAsync(window.Page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 10 });
        await window.GoAsync(path);
        await window.Page.WaitForFunctionAsync(
            "() => performance.getEntriesByType('resource').some(one => one.name.endsWith('/live.js'))");

        Assert.Empty(await window.Page.EvaluateAsync<string[]>(Shifts));
    }
}
