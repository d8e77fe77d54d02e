using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories;

/// <summary>A letter after a <c>g</c> goes to a screen.</summary>
public sealed class GoStory(HelpDesk helpDesk)
{
    private const string Press =
        "() => !document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'd', bubbles: true, cancelable: true }))";

    // Regression: the moments of a page count from when it came, and so did the patience for the second letter.
    [Fact]
    public async Task A_letter_by_itself_leads_nowhere_however_soon_it_is_pressed()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        await window.GoAsync("/board");

        Assert.False(await window.Page.EvaluateAsync<bool>(Press));
    }
}
