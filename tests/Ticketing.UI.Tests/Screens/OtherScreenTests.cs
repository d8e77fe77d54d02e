using Ticketing.UI.Browsers;

namespace Ticketing.UI.Screens;

public sealed class OtherScreenTests(HelpDesk helpDesk)
{
    [Theory]
    [MemberData(nameof(ScreenList.Others), MemberType = typeof(ScreenList))]
    public Task Is_light_accessible_and_fits(string person, string path) => ScreenVisit.AssertHoldsAsync(helpDesk, person, path);
}
