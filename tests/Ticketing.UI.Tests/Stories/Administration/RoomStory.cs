using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories.Administration;

/// <summary>A chat room is set, changed and deleted; its address is never shown again.</summary>
public sealed class RoomStory(HelpDesk helpDesk)
{
    private const string Secret = "https://hooks.slack.com/services/T0/B0/xyzzy";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_manages_a_project_has_a_room_told_of_it(bool script)
    {
        var name = $"#desk {script}";
        await using var window = await helpDesk.OpenAsync("manager1", new() { JavaScriptEnabled = script });
        var page = window.Page;
        await window.GoAsync("/admin/rooms");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a chat room" }).First.ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("How it is told").SelectOptionAsync("Slack (incoming webhook)");
        await page.GetByLabel("Address").FillAsync("https://intranet.example/hook");
        await page.GetByLabel("Project", new() { Exact = true }).SelectOptionAsync("support");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Comments" }).UncheckAsync();
        if (script)
            await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a chat room" }).ClickAsync();

        await Expect(page.GetByText("That is no address of such a room")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Address")).ToHaveValueAsync("https://intranet.example/hook");
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Comments" })).Not.ToBeCheckedAsync();
        await page.GetByLabel("Address").FillAsync(Secret);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a chat room" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
        await Expect(page.GetByLabel("Address")).ToHaveValueAsync("");
        Assert.DoesNotContain("xyzzy", await page.ContentAsync(), StringComparison.Ordinal);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync($"{name} renamed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"{name} renamed");

        await window.GoAsync("/admin/rooms");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = $"{name} renamed" });
        await Expect(row).ToContainTextAsync("Slack (incoming webhook)");
        await Expect(row).Not.ToContainTextAsync("Comments");
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Delete the chat room" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete the chat room" }).ClickAsync();
        await Expect(page.GetByText("The chat room was deleted.")).ToBeVisibleAsync();
        await Expect(row).ToHaveCountAsync(0);
    }
}
