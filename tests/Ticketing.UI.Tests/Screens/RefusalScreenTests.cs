using Ticketing.UI.Browsers;

namespace Ticketing.UI.Screens;

/// <summary>What one reads where one may not go, where nothing is, and what was not understood.</summary>
public sealed class RefusalScreenTests(HelpDesk helpDesk)
{
    [Theory]
    [InlineData("agent1", "/list?q=is%3Aopen+prioritty%3Ahigh", 400)]
    [InlineData("agent1", "/admin/users", 403)]
    [InlineData("agent1", "/99999999", 404)]
    [InlineData("requester1", "/portal/99999999", 404)]
    [InlineData("requester1", "/portal?q=99999999", 404)]
    public Task Is_light_accessible_and_fits(string person, string path, int status) =>
        ScreenVisit.AssertHoldsAsync(helpDesk, person, path, status: status);
}
