using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Notifications.Delivering;
using Ticketing.Tickets;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.Told;

/// <summary>Who was told of a ticket: for those who read its internal comments, which the desk asks.</summary>
internal sealed class ToldPages(
    NotificationDesk desk, LedgerDesk ledger, PeopleDesk people, IStringLocalizer<NotificationText> text) : ITicketingPages
{
    private const int OnPage = 25;
    private const int BesideTicket = 10;

    public void Map(RouteGroupBuilder pages) => pages.MapGet("{id:long:min(1)}/told", GetAsync).ForEverybody();

    private async Task<IResult> GetAsync(long id, string? before, PageContext page, CancellationToken cancellationToken)
    {
        var (shown, start) = (page.IsFragment ? BesideTicket : OnPage, SentNumber.Read(before));
        // One more than shown tells whether there is a page beyond it.
        var found = await desk.OfTicketAsync(page.Caller, new(id), start, shown + 1, cancellationToken);
        var entries = found.Take(shown).ToList();
        var ids = entries.SelectMany(one => new[] { one.Entry.User, one.Entry.By }).Distinct().ToList();
        var model = new ToldModel(
            new(id), entries, await people.NamesAsync(page.Caller, ids, cancellationToken), ledger.Channels,
            found.Count > shown ? entries[^1].Number : null, start is null);
        return Page.Console<ToldPage>(text["Told.OfTicket", new TicketId(id)], model);
    }
}
