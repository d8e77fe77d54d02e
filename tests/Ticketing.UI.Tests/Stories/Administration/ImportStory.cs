using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories.Administration;

/// <summary>Tickets come from another help desk, and go out as a file.</summary>
public sealed class ImportStory(HelpDesk helpDesk)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_imported_with_a_report_and_taken_out_again(bool script)
    {
        await using var window = await helpDesk.OpenAsync("admin", new() { JavaScriptEnabled = script });
        var page = window.Page;
        await window.GoAsync("/admin/transfer");
        await ImportAsync(page);
        await Assertions.Expect(page.GetByText("incidents.csv was imported.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("dl")).ToContainTextAsync("414");

        // Again, and nothing is new.
        await ImportAsync(page);
        await Assertions.Expect(page.GetByText("incidents.csv was imported.")).ToBeVisibleAsync();
        await Assertions.Expect(
            page.Locator("dl").GetByText("Created", new() { Exact = true }).Locator("xpath=following-sibling::dd")).ToHaveTextAsync("0");

        await page.GetByLabel("Query").FillAsync("INC0000089");
        var download = await page.RunAndWaitForDownloadAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Download" }).ClickAsync());
        Assert.Equal("tickets.csv", download.SuggestedFilename);

        await page.GetByLabel("Query").FillAsync("colour:blue");
        await page.GetByRole(AriaRole.Button, new() { Name = "Download" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Query")).ToHaveValueAsync("colour:blue");
        await Assertions.Expect(page.GetByLabel("Query")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Fact]
    public async Task Progress_is_shown_while_it_runs_and_a_file_that_is_none_is_refused()
    {
        await using var window = await helpDesk.OpenAsync("manager5");
        var page = window.Page;
        await window.GoAsync("/admin/transfer");
        var asked = page.WaitForRequestAsync("**/admin/transfer/import?id=*");
        await page.GetByLabel("File").SetInputFilesAsync(
            new FilePayload { Name = "long.csv", MimeType = "text/csv", Buffer = LongTable() });
        await SendAsync(page);
        await asked;
        await Assertions.Expect(page.GetByText("long.csv was imported.")).ToBeVisibleAsync();
        await Assertions.Expect(
            page.GetByRole(AriaRole.Region, new() { Name = "Rows that could not be taken, and why" })).ToContainTextAsync("priority");
        await page.AssertAccessibleAsync();

        await page.GetByLabel("File").SetInputFilesAsync(
            new FilePayload { Name = "none.csv", MimeType = "text/csv", Buffer = "a,b\n1,2\n"u8.ToArray() });
        await SendAsync(page);
        await Assertions.Expect(page.GetByText("none.csv could not be imported as a whole.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_same_reference_of_another_system_is_another_ticket()
    {
        await using var window = await helpDesk.OpenAsync("manager5");
        var page = window.Page;
        await window.GoAsync("/admin/transfer");
        foreach (var (source, created) in new[] { ("jira", "1"), ("otrs", "1"), (" jira ", "0"), ("", "1") })
        {
            await page.GetByLabel("Other system").FillAsync(source);
            await page.GetByLabel("File").SetInputFilesAsync(new FilePayload
            {
                Name = "sources.csv", MimeType = "text/csv",
                Buffer = "externalRef,title\nDESK-7,The lamp of the source story flickers\n"u8.ToArray(),
            });
            await SendAsync(page);
            await Assertions.Expect(page.GetByText("sources.csv was imported.")).ToBeVisibleAsync();
            await Assertions.Expect(
                page.Locator("dl")
                    .GetByText("Created", new() { Exact = true })
                    .Locator("xpath=following-sibling::dd")).ToHaveTextAsync(created);
            await Assertions.Expect(page.GetByLabel("Other system")).ToHaveValueAsync(source);
        }

        await page.GetByLabel("Other system").EvaluateAsync(
            "field => { field.removeAttribute('maxlength'); field.value = 'x'.repeat(201); }");
        await page.GetByLabel("File").SetInputFilesAsync(
            new FilePayload { Name = "sources.csv", MimeType = "text/csv", Buffer = "title\nNever\n"u8.ToArray() });
        await SendAsync(page);
        await Assertions.Expect(page.GetByText("sources.csv could not be imported as a whole.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_reads_French_is_told_in_French_what_is_wrong_with_a_file()
    {
        await using var window = await helpDesk.OpenAsync("manager1", new() { Locale = "fr" });
        var page = window.Page;
        await window.GoAsync("/admin/transfer");
        await page.GetByLabel("Fichier").SetInputFilesAsync(
            new FilePayload
            {
                Name = "trois.csv", MimeType = "text/csv", Buffer = "title,priority,dueAt\nImprimante,P1,demain\n"u8.ToArray(),
            });
        await SendAsync(page, "Importer");
        await Assertions.Expect(page.GetByText("« P1 » n’est pas une priorité")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("dueAt : « demain » n’est pas un moment")).ToBeVisibleAsync();

        await page.GetByLabel("Fichier").SetInputFilesAsync(
            new FilePayload { Name = "rien.csv", MimeType = "text/csv", Buffer = "a,b\n1,2\n"u8.ToArray() });
        await SendAsync(page, "Importer");
        await Assertions.Expect(page.GetByText("Ligne 1 : la colonne « title » manque.")).ToBeVisibleAsync();
    }

    private static async Task ImportAsync(IPage page)
    {
        await page.Locator("#import").GetByLabel("Format").SelectOptionAsync("Incident log of ServiceNow (CSV)");
        await page.Locator("#import").GetByLabel("Project").SelectOptionAsync("Facilities");
        await page.GetByLabel("File").SetInputFilesAsync(Path.Combine(AppContext.BaseDirectory, "TestData", "incidents.csv"));
        await SendAsync(page);
    }

    // The answer comes when the file is imported, however long a busy machine takes for it.
    private static Task<IResponse> SendAsync(IPage page, string button = "Import file") => page.RunAndWaitForResponseAsync(
        () => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync(), answer => answer.Request.Method == "POST");

    private static byte[] LongTable()
    {
        var rows = Enumerable.Range(1, 3_000).Select(row => $"Imported row {row} of the long table,{(row == 7 ? "P1" : "normal")}");
        return System.Text.Encoding.UTF8.GetBytes($"title,priority\n{string.Join('\n', rows)}\n");
    }
}
