using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Ticketing.Administration;
using Ticketing.Desk;
using Ticketing.Search;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Dashboards;

/// <summary>What a day begins with.</summary>
internal static class DashboardEndpoints
{
    private const int Fortnight = 14;
    private const int Month = 30;

    public static void Map(RouteGroupBuilder pages) => pages.MapGet("dashboard", GetAsync).OrPortal();

    private static async Task<IResult> GetAsync(
        string? project, int? days, PageContext page, TicketFinder finder, TicketDesk desk, TicketFacets facets, ProjectDesk projects,
        Labels labels, TimeProvider time,
        IOptions<TicketingOptions> options, IStringLocalizer<SharedText> text, CancellationToken cancellationToken)
    {
        var reader = new DashboardReader(page, finder, desk, facets, projects, labels, time, options);
        var model = await reader.ReadAsync(DashboardScope.Of(page.Actor, project), days == Month ? Month : Fortnight, cancellationToken);
        return Page.Console<DashboardPage>(text["Dashboard"], model);
    }
}
