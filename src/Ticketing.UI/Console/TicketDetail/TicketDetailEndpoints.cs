using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Tickets;
using Ticketing.UI.Comments;
using Ticketing.UI.Console.Watchers;
using Ticketing.UI.Merging;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>One ticket, and all that is done with it.</summary>
internal static class TicketDetailEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("{id:long:min(1)}", GetAsync);
        EditEndpoints.Map(pages);
        WorkEndpoints.Map(pages);
        ReplyEndpoints.Map(pages);
        WatcherEndpoints.Map(pages);
    }

    internal static async Task<IResult> GetAsync(
        long id, HttpRequest request, [AsParameters] TicketServices services, CancellationToken cancellationToken)
    {
        // Who has the portal alone reads his tickets there; links in mails are the same for everybody.
        if (!services.Page.UsesConsole)
            return Page.GoTo(services.Page.Url(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/portal/{id}")));
        var view = TicketView.Of(id, request, services.Page);
        var model = await TicketLoader.LoadAsync(services, view, cancellationToken);
        if (await MergedAddress.FindAsync(services.Page, model.Ticket, services.Merging, cancellationToken) is { } into)
            return Page.GoTo($"{services.Page.TicketUrl(into)}#{MergePages.Anchor(model.Ticket.Id)}");
        if (view.Quote is { } number)
        {
            var quoted = await services.Archive.GetCommentAsync(services.Page.Caller, view.Ticket, number, cancellationToken);
            model = model with { Quoted = (Quotation.Of(quoted.Body), quoted.Kind is TextKind.InternalComment) };
        }

        return TicketAnswers.Show(model);
    }
}
