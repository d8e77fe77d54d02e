using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Files and names that somebody made to do harm, as a browser meets them: on the ticket, and by their addresses.</summary>
public sealed class HostileFileStory(HelpDesk helpDesk)
{
    // What may be shown in a page; SVG is none of them.
    private static readonly string[] Rasters = ["image/png", "image/jpeg", "image/gif", "image/webp"];

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
            await ShownAsync(page, $"{address}/thumbnail");
        }

        // What the list shows is a picture of this site, and nothing that could hold a script.
        foreach (var picture in await page.Locator(".files-panel img").AllAsync())
            Assert.Contains("/attachments/", await picture.GetAttributeAsync("src"), StringComparison.Ordinal);
        Assert.Empty(await page.Locator(".files-panel :is(script, iframe, object, embed, video, audio, style)").AllAsync());
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
        Assert.Equal(await desk.FilesAsync(number), await shown.AllTextContentsAsync());
        Assert.Empty(await page.Locator(".files-panel .file :is(script, iframe, object, svg:not(.icon), style)").AllAsync());
        // Whoever takes it off is asked by its name, and whoever sends it is told by its name why it is not taken.
        const string Markup = "<img src=x onerror=alert(1)>.png";
        const string Cleaned = "_img src=x onerror=alert(1)_.png";
        await page.Locator(".file").Filter(new() { HasText = Cleaned }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(Cleaned);
        Assert.Equal(0, await page.GetByRole(AriaRole.Dialog).Locator("img").CountAsync());
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("m");
        await page.Keyboard.TypeAsync("See the program.");
        await page.GetByLabel("Add files").SetInputFilesAsync(
            new FilePayload { Name = Markup, MimeType = "image/png", Buffer = "MZ"u8.ToArray() });
        await page.Locator("#composer .button.primary").First.ClickAsync();
        await Expect(page.Locator("#file-error")).ToContainTextAsync(Cleaned);
        Assert.Equal(0, await page.Locator("#composer img").CountAsync());
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
        if (answer.Status == 404)
            return;
        Assert.Equal(("nosniff", "default-src 'none'; sandbox"),
            (answer.Headers["x-content-type-options"], answer.Headers["content-security-policy"]));
        if (!answer.Headers["content-disposition"].StartsWith("inline", StringComparison.Ordinal))
        {
            Assert.Equal("application/octet-stream", answer.Headers["content-type"]);
            return;
        }

        Assert.Contains(answer.Headers["content-type"], Rasters);
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
