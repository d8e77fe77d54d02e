using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.People;
using Ticketing.Search;
using Ticketing.Tickets;
using Ticketing.UI.Console.TicketList;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.WaitingLists;

/// <summary>The unassigned tickets of one's teams.</summary>
internal static class WaitingListEndpoints
{
    private const int Shown = 50;

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("waiting", GetAsync);
        pages.MapPost("waiting/{id:long:min(1)}/take", TakeAsync);
        pages.MapPost("waiting/next", NextAsync);
    }

    internal static async Task<IResult> GetAsync(
        string? team, PageContext page, TicketDesk desk, TicketFinder finder, PeopleDesk people, QueryWords words,
        IStringLocalizer<WaitingListText> text,
        CancellationToken cancellationToken) =>
        Page.Console<WaitingListPage>(text["Title"], await LoadAsync(team, page, desk, finder, people, words, cancellationToken));

    internal static async Task<IResult> TakeAsync(
        long id, string? team, PageContext page, TicketDesk desk, TicketFinder finder, PeopleDesk people, QueryWords words,
        IStringLocalizer<WaitingListText> text,
        CancellationToken cancellationToken)
    {
        if (await TakesAsync(page, desk, new(id), cancellationToken))
            return Page.GoTo(page.Url(string.Create(CultureInfo.InvariantCulture, $"/{id}")));
        var model = await LoadAsync(team, page, desk, finder, people, words, cancellationToken) with { Missed = new(id) };
        return Page.Console<WaitingListPage>(text["Title"], model, StatusCodes.Status409Conflict);
    }

    internal static async Task<IResult> NextAsync(
        string? team, HttpRequest request, PageContext page, TicketDesk desk, TicketFinder finder, PeopleDesk people, QueryWords words,
        IStringLocalizer<WaitingListText> text,
        CancellationToken cancellationToken)
    {
        TicketId? missed = null;
        var once = FormOnce.Of(await request.ReadFormAsync(cancellationToken));
        // Whoever takes the next one begins with it.
        var command = new TakeTicket { Starts = true };
        if (await desk.TakeFirstAsync(page.Caller, WaitingAsync(), new() { Idempotency = once }, command, cancellationToken) is { } taken)
        {
            var instead = missed is { } first && first != taken.Id && !taken.Repeated ? $"?instead={first.Value}" : "";
            return Page.GoTo(page.Url(string.Create(CultureInfo.InvariantCulture, $"/{taken.Id.Value}{instead}")));
        }

        async IAsyncEnumerable<TicketId> WaitingAsync()
        {
            await foreach (var stretch in WaitingQueue.ReadAsync(
                page, finder, desk, WaitingQueue.Query(page, Known(page, team)), cancellationToken))
            {
                foreach (var ticket in stretch.Takeable)
                {
                    missed ??= ticket.Id;
                    yield return ticket.Id;
                }
            }
        }

        var model = await LoadAsync(team, page, desk, finder, people, words, cancellationToken) with { Missed = missed };
        return Page.Console<WaitingListPage>(text["Title"], model, StatusCodes.Status409Conflict);
    }

    private static async Task<bool> TakesAsync(PageContext page, TicketDesk desk, TicketId id, CancellationToken cancellationToken)
    {
        try
        {
            await desk.ExecuteAsync(page.Caller, id, new TakeTicket(), cancellationToken: cancellationToken);
            return true;
        }
        catch (Exception e) when (e is TicketConflictException or TicketNotFoundException)
        {
            // Somebody was faster; perhaps it is not to be seen any more, either.
            return false;
        }
    }

    private static async Task<WaitingListModel> LoadAsync(
        string? team, PageContext page, TicketDesk desk, TicketFinder finder, PeopleDesk people, QueryWords words,
        CancellationToken cancellationToken)
    {
        if (!page.Actor.MaySomewhere(Permission.Take))
            throw new TicketForbiddenException(Permission.Take);
        var names = (await WholeList.ReadAsync(after => people.ListTeamsAsync(page.Caller, after, cancellationToken), one => one.Key))
            .ToDictionary(one => one.Key, one => one.Name);
        var chosen = Known(page, team);
        var query = WaitingQueue.Query(page, chosen);
        var (tickets, others, isCut) = (new List<Ticket>(), 0, false);
        await foreach (var stretch in WaitingQueue.ReadAsync(page, finder, desk, query, cancellationToken))
        {
            tickets.AddRange(stretch.Takeable);
            others += stretch.Others;
            isCut |= stretch.IsCut;
            if (tickets.Count < Shown)
                continue;
            // There may be more; they are counted below, not read.
            isCut = true;
            break;
        }

        // What he may not take is not counted; where nothing of the kind was met, all that wait are his to take.
        var all = isCut && others == 0 ? await finder.SearchAsync(page.Caller, query.ToString(), 1, null, cancellationToken) : null;
        var teams = page.Actor.Teams.Select(key => new Team(key, names.GetValueOrDefault(key, key))).ToList();
        IReadOnlyList<Ticket> shown = [.. tickets.Take(Shown)];
        var categories = await words.CategoriesAsync([.. shown.Select(ticket => ticket.Project).Distinct()], cancellationToken);
        return new(shown, all?.Total ?? tickets.Count, all?.TotalIsExact ?? !isCut, teams, chosen, names, query.ToString())
        {
            Requesters = await people.NamesAsync(
                page.Caller, [.. shown.Select(ticket => ticket.Requester).Distinct()], cancellationToken),
            Categories = categories.ToDictionary(one => (one.Project, one.Key), one => one.Name),
        };
    }

    private static string? Known(PageContext page, string? team) => team is not null && page.Actor.Teams.Contains(team) ? team : null;
}
