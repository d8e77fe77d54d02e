using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>What somebody types outlives what happens to the page.</summary>
public sealed class DraftStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task What_is_typed_into_a_form_that_was_refused_outlives_a_reload()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        var ticket = await window.FileAsync("A title to be improved");
        await window.GoAsync($"{ticket}?edit=text");
        var title = window.Page.GetByRole(AriaRole.Textbox, new() { Name = "Title" });
        var description = window.Page.GetByRole(AriaRole.Textbox, new() { Name = "Description" });
        await description.FillAsync("A long text.");
        await title.FillAsync("   ");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(title).ToHaveAttributeAsync("aria-invalid", "true");

        await description.FillAsync("A longer text.");
        await window.GoAsync($"{ticket}?edit=text");

        await Expect(description).ToHaveValueAsync("A longer text.");
        await title.FillAsync("A better title");
        await window.GoAsync($"{ticket}?edit=text");
        await Expect(title).ToHaveValueAsync("A better title");
    }
}
