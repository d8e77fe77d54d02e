using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Screens;

/// <summary>The sample host's own pages keep to the same bars.</summary>
public sealed class HostPageTests(HelpDesk helpDesk)
{
    [Theory]
    [InlineData("/sign-in", 390, ColorScheme.Light, "fr")]
    [InlineData("/sign-in", 1440, ColorScheme.Dark, "en")]
    [InlineData("/sign-in?out=true", 820, ColorScheme.Light, "en")]
    [InlineData("/register", 390, ColorScheme.Dark, "en")]
    [InlineData("/register", 1440, ColorScheme.Light, "fr")]
    public async Task Is_accessible_and_fits(string path, int width, ColorScheme theme, string language)
    {
        await using var window = await helpDesk.OpenAsync(options: new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = theme, Locale = language });
        await window.Page.GotoAsync(path);

        await window.Page.AssertAccessibleAsync();
        Assert.True(await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0);
        await Assertions.Expect(window.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
    }

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
