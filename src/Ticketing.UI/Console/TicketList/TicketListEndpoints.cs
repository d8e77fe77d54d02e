using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.People;
using Ticketing.Search;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.TicketList;

/// <summary>The list of tickets that a query finds.</summary>
internal static class TicketListEndpoints
{
    private const int PageSize = 50;

    public static void Map(RouteGroupBuilder pages) => pages.MapGet("list", GetAsync);

    internal static async Task<IResult> GetAsync(
        string? q, string? cursor, PageContext page, TicketFinder finder, PeopleDesk people, IStringLocalizer<ListText> text, CancellationToken cancellationToken)
    {
        try
        {
            var found = await finder.SearchAsync(page.Caller, q, PageSize, cursor, cancellationToken);
            var names = await people.NamesAsync(page.Caller, [.. found.Items.Select(ticket => ticket.Assignee).OfType<string>().Distinct()], cancellationToken);
            return Page.Console<TicketListPage>(text["Title"], new TicketListModel(q ?? "", found, names, []));
        }
        catch (TicketValidationException e)
        {
            return Page.Console<TicketListPage>(text["Title"], new TicketListModel(q ?? "", null, null, e.Errors), StatusCodes.Status400BadRequest);
        }
    }
}
