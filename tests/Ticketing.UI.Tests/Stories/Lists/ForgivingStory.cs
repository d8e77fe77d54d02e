using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories.Lists;

/// <summary>Somebody who types half of it, or not quite, is led to what he meant.</summary>
public sealed class ForgivingStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_status_that_there_is_not_is_answered_with_what_was_meant()
    {
        await using var window = await helpDesk.OpenAsync("agent1");
        await window.GoAsync("/list?q=status%3Adone");

        var alert = window.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync("This field has no value “done”");
        await Assertions.Expect(alert.GetByRole(AriaRole.Link, new() { Name = "status:completed" })).ToBeVisibleAsync();
        await window.Page.AssertAccessibleAsync();
        await alert.GetByRole(AriaRole.Link, new() { Name = "is:done" }).ClickAsync();

        await Assertions.Expect(window.Page.GetByLabel("Find tickets")).ToHaveValueAsync("is:done");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_name_that_fits_nobody_is_said_to()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        await window.GoAsync("/list?q=assignee%3Axyzzyquux");

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nobody is called “xyzzyquux”.");
    }

    [Fact]
    public async Task A_slip_is_forgiven_and_said_and_what_was_typed_is_searched_for_on_request()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        await manager.FileAsync("Zwackelmann plotter");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/list?q=zwackelman");

        await Assertions.Expect(page.GetByText("Nothing for “zwackelman”; showing “zwackelmann”.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Zwackelmann plotter" })).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Search for “zwackelman” only" }).ClickAsync();

        await Assertions.Expect(page.GetByLabel("Find tickets")).ToHaveValueAsync("\"zwackelman\"");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Zwackelmann plotter" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_reference_is_found_in_the_palette_as_people_type_it()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var id = await manager.FileAsync(new
        {
            project = "support", category = "hardware", title = "Plumbean scanner", description = "As it says.", externalRef = "QRX0099123",
        });
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/list?q=plumbean");

        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Search…" })).ToBeFocusedAsync();
        await page.Keyboard.InsertTextAsync("qrx0099123");

        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Name = $"#{id} Plumbean scanner" })).ToBeVisibleAsync();
    }
}
