using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Files and names that somebody made to do harm, as a browser meets them: on the ticket, and by their addresses.</summary>
public sealed class HostileFileStory(HelpDesk helpDesk)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "TestData", "hostile");

    [Fact]
    public async Task Whatever_a_file_says_the_browser_keeps_it_or_shows_a_picture_and_runs_nothing()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        var number = await desk.FileAsync("Have a look at these");
        var files = Directory.GetFiles(Folder)
            .Where(file => new FileInfo(file).Length > 0 && !file.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            await desk.AttachAsync(number, Path.GetFileName(file), bytes);
        }

        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        var harm = Watched(page);

        await window.GoAsync($"/{number}");
        var links = page.Locator(".files-panel .file p a");
        await Expect(links).ToHaveCountAsync(files.Count);
        foreach (var link in await links.AllAsync())
        {
            var address = (await link.GetAttributeAsync("href"))!;
            await IsKeptAsync(page, address);
            // Whoever types it is shown a picture, or told nothing; it is no page of this site that could do anything.
            await ShownAsync(page, $"{address}?show=true");
        }

        Assert.Empty(harm);
    }

    [Fact]
    public async Task Whatever_a_file_is_called_its_name_is_a_name()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        var number = await desk.FileAsync("Names of files");
        var names = File.ReadLines(Path.Combine(Folder, "filenames.json")).Where(line => line.StartsWith('"'))
            .Select(line => Regex.Unescape(line.TrimEnd(',')[1..^1]))
            .ToList();
        foreach (var (name, place) in names.Select((name, place) => (name, place)))
            await desk.AttachAsync(number, name, BitConverter.GetBytes(place + 1_000_000));
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        var harm = Watched(page);

        await window.GoAsync($"/{number}");

        var shown = page.Locator(".files-panel .file p a");
        await Expect(shown).ToHaveCountAsync(names.Count);
        Assert.All(await shown.AllInnerTextsAsync(), name => Assert.DoesNotContain(name, char.IsControl));
        Assert.Empty(await page.Locator(".files-panel .file :is(script, iframe, object, svg:not(.icon), style)").AllAsync());
        Assert.Empty(harm);
    }

    private static async Task IsKeptAsync(IPage page, string address)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.EvaluateAsync("address => { location.href = address; }", address));
        Assert.DoesNotContain('/', download.SuggestedFilename);
        await download.CancelAsync();
    }

    private static async Task ShownAsync(IPage page, string address)
    {
        var answer = await page.APIRequest.GetAsync(address);
        if (!answer.Headers["content-disposition"].StartsWith("inline", StringComparison.Ordinal))
            return;
        Assert.StartsWith("image/", answer.Headers["content-type"], StringComparison.Ordinal);
        var other = await page.Context.NewPageAsync();
        var harm = Watched(other);
        await other.GotoAsync(address);
        Assert.Equal(0, await other.EvaluateAsync<int>("document.scripts.length"));
        Assert.Empty(harm);
        await other.CloseAsync();
    }

    // A dialog, or anything that is asked of another site, is the work of a file.
    private static List<string> Watched(IPage page)
    {
        var harm = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            harm.Add($"a dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal)
                && new Uri(request.Url).Authority != new Uri(page.Url == "about:blank" ? request.Url : page.Url).Authority)
                harm.Add(request.Url);
        };
        return harm;
    }
}
