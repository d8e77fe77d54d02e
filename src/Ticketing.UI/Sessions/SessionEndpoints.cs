using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Ticketing.UI.Sessions;

/// <summary>Where whoever signs in again is led back to: a page that tells the window that waits for him.</summary>
internal static class SessionEndpoints
{
    public const string Path = "/signed-in";

    public static void Map(RouteGroupBuilder pages) => pages.MapGet(
        Path,
        (IStringLocalizer<SharedText> text) => Page.Portal<SignedInPage>(text["SignedIn.Title"], text["SignedIn.Title"].Value));
}
