using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Desk;
using Ticketing.Search;
using Ticketing.Tickets;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Portal.TicketList;

/// <summary>One's own tickets and those of one's organisation, and the way to one by its number.</summary>
internal static class PortalListEndpoints
{
    private const int PageSize = 20;

    public static void Map(RouteGroupBuilder pages) => pages.MapGet("portal", GetAsync);

    private static async Task<IResult> GetAsync(
        string? tab, string? state, string? q, string? cursor, PageContext page, TicketFinder finder, TicketArchive archive,
        PeopleDesk people,
        Labels labels, IStringLocalizer<PortalText> text, CancellationToken cancellationToken)
    {
        var wanted = PortalListState.Of(page.Actor, tab, state, q);
        var isNumber = TicketId.TryParse(wanted.Words, out var id);
        if (isNumber && await IsThereAsync(archive, page, id, cancellationToken))
            return Page.GoTo(page.Url($"/portal/{id.Value}"));
        var (found, problem) = await FindAsync();
        TicketId? missing = null;
        // A number may be that of a ticket, or stand in one.
        if (isNumber && found.Items.Count == 0 && cursor is null)
        {
            (missing, wanted) = (id, wanted with { Words = "" });
            (found, problem) = await FindAsync();
        }

        var names = await people.NamesAsync(page.Caller, [.. found.Items.Select(ticket => ticket.Requester).Distinct()], cancellationToken);
        return Page.Portal<PortalListPage>(
            text["Title"],
            new PortalListModel(wanted, found, names, page.Actor.Organisation is not null, missing) { Problem = problem },
            missing is null ? StatusCodes.Status200OK : StatusCodes.Status404NotFound);

        async Task<(TicketPage Found, string? Problem)> FindAsync()
        {
            try
            {
                var query = wanted.Query(page.Actor);
                return (await finder.SearchForgivingAsync(page.Caller, query, PageSize, cursor, cancellationToken), null);
            }
            catch (TicketValidationException refusal) when (refusal.Errors is [{ Field: "q" }])
            {
                return (new([], null, null, 0, TotalIsExact: true), labels.Refusal(refusal));
            }
        }
    }

    private static async Task<bool> IsThereAsync(TicketArchive archive, PageContext page, TicketId id, CancellationToken cancellationToken)
    {
        try
        {
            await archive.GetAsync(page.Caller, id, cancellationToken);
            return true;
        }
        catch (TicketNotFoundException)
        {
            return false;
        }
    }
}
