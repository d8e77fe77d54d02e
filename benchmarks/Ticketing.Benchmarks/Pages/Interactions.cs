using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace Ticketing.Benchmarks.Pages;

/// <summary>
/// How soon a page answers a hand: from a click or a key to the next paint on a processor four times slower than this one, as the Event
/// Timing API of Chromium tells it (steps of 8 ms; what is faster than 16 ms is told as 16), and how soon a menu has what it offers on a
/// line of 1.6 Mbit/s and 150 ms.
/// </summary>
internal static class Interactions
{
    private const int Visits = 5;
    private const int Slower = 4;

    // Between arriving with the pointer and pressing lies about a third of a second.
    private const float Aiming = 300;

    private const string Watch = """
        window.paints = new Map();
        new PerformanceObserver(list => {
          for (const entry of list.getEntries())
            if (entry.interactionId)
              paints.set(entry.interactionId, Math.max(entry.duration, paints.get(entry.interactionId) ?? 0));
        }).observe({ type: 'event', durationThreshold: 16, buffered: true });
        window.menus = [];
        for (const kind of ['pointerdown', 'keydown'])
          document.addEventListener(kind, () => {
            const begun = performance.now();
            const look = () => document.querySelector('#value-menu:popover-open [role="option"]')
              ? menus.push(performance.now() - begun)
              : performance.now() - begun < 5000 && requestAnimationFrame(look);
            requestAnimationFrame(look);
          }, { capture: true });
        """;

    private const string Worst = "Math.max(16, ...paints.values())";

    private static readonly (string Name, string Path, Func<IPage, Task> Act)[] Acts =
    [
        ("list: priority's menu by click", "/tickets/list", page => ClickAsync(page, FirstPriority)),
        ("list: a letter in the menu of people", "/tickets/list", async page =>
        {
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("a");
            await page.Locator(Offered).First.WaitForAsync();
            await page.Keyboard.PressAsync("m");
        }),
        ("list: next row by key", "/tickets/list", page => page.Keyboard.PressAsync("j")),
        ("list: a row is selected", "/tickets/list", page => ClickAsync(page, "[data-row] input[type=checkbox] >> nth=0")),
        ("list: all rows are selected", "/tickets/list", page => ClickAsync(page, "thead input[type=checkbox]")),
        ("list: palette opens", "/tickets/list", page => page.Keyboard.PressAsync("Control+k")),
        ("list: two letters in the palette", "/tickets/list", async page =>
        {
            await page.Keyboard.PressAsync("Control+k");
            await page.Keyboard.TypeAsync("se", new() { Delay = 120 });
        }),
        ("list: help", "/tickets/list", page => page.Keyboard.PressAsync("?")),
        ("ticket: status by key", "/tickets/{ticket}", page => page.Keyboard.PressAsync("s")),
        ("ticket: reply by key", "/tickets/{ticket}", page => page.Keyboard.PressAsync("r")),
        ("ticket: typing a reply", "/tickets/{ticket}", async page =>
        {
            await page.Keyboard.PressAsync("r");
            await page.Keyboard.TypeAsync("Hello, it is **done**. @an", new() { Delay = 60 });
        }),
        ("board: priority's menu by click", "/tickets/board", page => ClickAsync(page, FirstPriority)),
        ("board: filter by words", "/tickets/board", async page =>
        {
            await page.Keyboard.PressAsync("/");
            await page.Keyboard.TypeAsync("is:open", new() { Delay = 60 });
        }),
        ("new ticket: typing a title", "/tickets/new", async page =>
        {
            await page.Locator("#title").FocusAsync();
            await page.Keyboard.TypeAsync("The scanner stopped", new() { Delay = 60 });
        }),
    ];

    private static readonly (string Name, string Path, Func<IPage, Task> Open)[] Menus =
    [
        ("list: priority by click", "/tickets/list", page => ClickAsync(page, FirstPriority)),
        ("list: assignee by key", "/tickets/list", async page =>
        {
            await page.Keyboard.PressAsync("j");
            await page.WaitForTimeoutAsync(Aiming);
            await page.Keyboard.PressAsync("a");
        }),
        ("board: priority by click", "/tickets/board", page => ClickAsync(page, FirstPriority)),
        ("ticket: status by key", "/tickets/{ticket}", page => page.Keyboard.PressAsync("s")),
        ("ticket: tags by key", "/tickets/{ticket}", page => page.Keyboard.PressAsync("l")),
        ("ticket: assignee by click", "/tickets/{ticket}", page => ClickAsync(page, "#ticket [data-choose=assignee] >> nth=0")),
    ];

    private const string FirstPriority = "main [data-choose=priority][name=ticket] >> nth=0";
    private const string Offered = "#value-menu [role=option]";

    public static async Task<string> MeasureAsync(Uri address, string ticket, string token, CancellationToken cancellationToken)
    {
        await using var chromium = await MeasuredBrowser.OpenAsync(address, token);
        if (chromium is null)
            return "Interactions: not measured, there is no Chromium.\n";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"| what a hand does | ms to the next paint, CPU {Slower} times slower |\n");
        text.Append("| --- | ---: |\n");
        foreach (var (name, path, act) in Acts)
        {
            var found = await VisitAsync(chromium, path.Replace("{ticket}", ticket, StringComparison.Ordinal), async page =>
            {
                await MeasuredBrowser.SlowProcessorAsync(page, Slower);
                await act(page);
                // What is told of an event comes after its paint.
                await page.WaitForTimeoutAsync(600);
                return await page.EvaluateAsync<double>(Worst);
            }, slowLine: false, cancellationToken);
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {found} |\n");
        }

        text.Append("\n| menu | ms until it has what it offers, line of 150 ms |\n| --- | ---: |\n");
        foreach (var (name, path, open) in Menus)
        {
            var found = await VisitAsync(chromium, path.Replace("{ticket}", ticket, StringComparison.Ordinal), async page =>
            {
                await open(page);
                await page.Locator(Offered).First.WaitForAsync();
                return await page.EvaluateAsync<double>("new Promise(told => setTimeout(() => told(menus.at(-1)), 100))");
            }, slowLine: true, cancellationToken);
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {found} |\n");
        }

        return text.ToString();
    }

    private static async Task<string> VisitAsync(
        MeasuredBrowser chromium, string path, Func<IPage, Task<double>> measure, bool slowLine, CancellationToken cancellationToken)
    {
        var found = new List<double>();
        for (var visit = 0; visit < Visits; visit++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await using var context = await chromium.NewContextAsync();
            var page = await context.NewPageAsync();
            await page.AddInitScriptAsync(Watch);
            if (slowLine)
                await MeasuredBrowser.SlowLineAsync(page);
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
            // Somebody looks at a page before he touches it.
            await page.WaitForTimeoutAsync(2000);
            found.Add(await measure(page));
        }

        found.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{found[Visits / 2]:0} ({found[0]:0} to {found[^1]:0})");
    }

    // By the mouse alone: what a library asks of the page before it clicks would be counted with the click.
    private static async Task ClickAsync(IPage page, string what)
    {
        var box = await page.Locator(what).BoundingBoxAsync() ?? throw new InvalidOperationException($"There is no {what} on {page.Url}.");
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.WaitForTimeoutAsync(Aiming);
        await page.Mouse.DownAsync();
        await page.Mouse.UpAsync();
    }
}
