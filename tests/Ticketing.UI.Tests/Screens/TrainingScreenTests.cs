using Ticketing.UI.Browsers;

namespace Ticketing.UI.Screens;

public sealed class TrainingScreenTests(HelpDesk helpDesk)
{
    [Theory]
    [MemberData(nameof(ScreenList.Training), MemberType = typeof(ScreenList))]
    public Task Is_light_accessible_and_fits(string person, string path) => ScreenVisit.AssertHoldsAsync(helpDesk, person, path);
}
