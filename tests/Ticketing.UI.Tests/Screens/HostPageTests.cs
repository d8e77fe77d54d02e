using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Screens;

/// <summary>The sample host's own pages keep to the same bars.</summary>
public sealed class HostPageTests(HelpDesk helpDesk)
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-in?out=true")]
    [InlineData("/register")]
    public Task Is_light_accessible_and_fits(string path) => ScreenVisit.AssertHoldsAsync(helpDesk, null, path, root: "");

    [Fact]
    public async Task A_refusal_is_accessible_too()
    {
        await using var window = await helpDesk.OpenAsync();
        await window.Page.GotoAsync("/sign-in");
        await window.Page.GetByLabel("Mail address").FillAsync("nobody@example.com");
        await window.Page.GetByLabel("Password").FillAsync("wrong");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Mail address and password do not fit.");
        await Assertions.Expect(window.Page.GetByLabel("Mail address")).ToHaveValueAsync("nobody@example.com");
        await window.Page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Who_signs_out_is_out()
    {
        await using var window = await helpDesk.OpenAsync();
        await window.Page.GotoAsync("/");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Mathieu Roche" }).ClickAsync();
        await window.Page.Locator("summary", new() { HasText = "Mathieu Roche" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();

        await Assertions.Expect(window.Page.GetByText("You are signed out.")).ToBeVisibleAsync();
        await window.Page.GotoAsync("/tickets/dashboard");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in", Exact = true })).ToBeVisibleAsync();
    }
}
