using Microsoft.AspNetCore.Http;

namespace Ticketing.UI;

/// <summary>Where people begin: the dashboard, or the portal for those who have no more.</summary>
internal static class HomeEndpoint
{
    public static IResult Get(PageContext page) => Page.GoTo(page.UsesConsole ? page.Url("/dashboard") : page.HomeUrl("/portal"));
}
