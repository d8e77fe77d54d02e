using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories.Lists;

/// <summary>A manager changes more than a page of tickets at once, reads what refused, and takes it back.</summary>
public sealed class BulkStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task All_that_is_found_is_previewed_changed_reported_and_taken_back()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var started = await manager.FileAsync("Zizzlewump 0");
        await manager.FireAsync(started, "start");
        for (var i = 1; i <= 25; i++)
            await manager.FileAsync($"Zizzlewump {i}");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/list?q=zizzlewump");

        await page.GetByLabel("Select all on this page").CheckAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "All, in the background" }).ClickAsync();
        await page.GetByLabel("What is done to each ticket").SelectOptionAsync("transition:complete");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Expect(page.GetByText("26 tickets are found.")).ToBeVisibleAsync();
        Assert.Equal("in-progress", await manager.GetAsync(started, "status"));
        await page.KeepPictureAsync("bulk-preview");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change them all" }).ClickAsync();

        await Expect(page.GetByText("26 tickets: 1 changed, 0 unchanged, 25 refused")).ToBeVisibleAsync();
        await Expect(page.Locator("#bulk-progress [role=status]")).ToContainTextAsync("All tickets were gone through.");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Zizzlewump 25" }))
            .ToContainTextAsync("Not possible in its status.");
        Assert.Equal("completed", await manager.GetAsync(started, "status"));
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync("bulk-run");
        await page.SetViewportSizeAsync(390, 900);
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync("bulk-run-phone");

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator("#bulk-progress [role=status]")).ToContainTextAsync("The changes were taken back.");
        Assert.Equal("in-progress", await manager.GetAsync(started, "status"));
    }

    [Fact]
    public async Task One_that_goes_on_is_stopped_and_what_it_had_done_is_taken_back()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var numbers = new List<long>();
        for (var i = 0; i < 12; i++)
            numbers.Insert(0, await manager.FileAsync($"Quabberdim {i}"));
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        var told = page.Locator("#bulk-progress");
        await window.GoAsync("/bulk?q=quabberdim");
        await page.GetByLabel("What is done to each ticket").SelectOptionAsync("priority:urgent");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        var start = page.GetByRole(AriaRole.Button, new() { Name = "Change them all" });
        await Expect(start).ToBeVisibleAsync();
        using (var held = helpDesk.Hold(numbers[5]))
        {
            await start.ClickAsync();
            await held.Reached.WaitAsync(TestContext.Current.CancellationToken);
            await Expect(told).ToContainTextAsync("12 tickets: 5 changed, 0 unchanged, 0 refused");
            await page.AssertAccessibleAsync();
            await page.KeepPictureAsync("bulk-running");

            await page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
            await Expect(told.GetByRole(AriaRole.Status)).ToContainTextAsync("This was stopped.");
            await Expect(told).ToContainTextAsync("5 changed, 0 unchanged, 0 refused");
            await Expect(told).ToContainTextAsync("7 were not reached.");
            await page.KeepPictureAsync("bulk-stopped");
        }

        // The one that was being changed still is; none after it.
        await page.ReloadUntilAsync(told.GetByText("6 changed, 0 unchanged, 0 refused"));
        await Expect(told).ToContainTextAsync("6 were not reached.");
        Assert.Equal("normal", await manager.GetAsync(numbers[6], "priority"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(told.GetByRole(AriaRole.Status)).ToContainTextAsync("The changes were taken back.");
        await Expect(told).ToContainTextAsync("6 changed: 6 put back, 0 could not be put back");
        foreach (var number in numbers)
            Assert.Equal("normal", await manager.GetAsync(number, "priority"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_typed_goes_into_a_field_of_all_of_them(bool script)
    {
        var (word, field) = ($"snorkelbat{script}", $"Weight {script}");
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var number = await manager.FileAsync(word);
        await using var chief = await helpDesk.OpenAsync("manager1");
        await chief.MakeFieldAsync(field, "Decimal number", "Agents only");
        await using var window = await helpDesk.OpenAsync("manager2", new() { JavaScriptEnabled = script });
        var page = window.Page;
        await window.GoAsync($"/bulk?q={word}");
        var preview = page.GetByRole(AriaRole.Button, new() { Name = "Preview" });

        await page.GetByLabel("What is done to each ticket").SelectOptionAsync(new SelectOptionValue { Label = $"{field}: …" });
        if (!script)
            await preview.ClickAsync();
        await page.GetByLabel(field, new() { Exact = true }).FillAsync("1000000000000000");
        await preview.ClickAsync();
        await Expect(page.Locator("#bulk-typed .field-error")).ToContainTextAsync("at most fifteen digits");
        await Expect(page.GetByLabel(field, new() { Exact = true })).ToHaveValueAsync("1000000000000000");
        if (script)
            await page.AssertAccessibleAsync();
        await page.KeepPictureAsync("bulk-typed-refused");

        await page.GetByLabel(field, new() { Exact = true }).FillAsync("12.5");
        await preview.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change them all" }).ClickAsync();
        await page.ReloadUntilAsync(page.GetByText("1 ticket: 1 changed, 0 unchanged, 0 refused"));
        await Expect(page.GetByText($"Set the field {field}: 12.5")).ToBeVisibleAsync();
        Assert.Contains("12.5", await manager.GetAsync(number, "fields"), StringComparison.Ordinal);
    }
}
