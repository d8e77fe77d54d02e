using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Access;
using Ticketing.CannedReplies;
using Ticketing.Desk;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.CannedReplies;

/// <summary>Proposes canned replies while one answers a ticket, and fills in the one that is taken.</summary>
internal sealed class CannedReplyPages(CannedReplyDesk desk, TicketArchive archive) : ITicketingPages
{
    private const int Most = 10;

    public void Map(RouteGroupBuilder pages)
    {
        var replies = pages.MapGroup("{id:long:min(1)}/canned-replies").OnlyForSomebodyWith(Permission.WriteInternal);
        replies.MapGet("", SuggestAsync);
        replies.MapGet("{reply}", FillAsync);
    }

    private async Task<IResult> SuggestAsync(long id, string? q, PageContext page, CancellationToken cancellationToken)
    {
        var ticket = (await archive.GetAsync(page.Caller, new(id), cancellationToken)).Ticket;
        var offered = await desk.OfTicketAsync(page.Caller, ticket, cancellationToken);
        var words = q is { Length: <= TicketLimits.Name } ? q.Trim() : "";
        return Page.Part<OfferedReplies>(
            (IReadOnlyList<CannedReply>)[.. offered.Where(reply => Contains(reply.Name, words)).Take(Most)]);
    }

    private async Task<IResult> FillAsync(long id, string reply, PageContext page, CancellationToken cancellationToken)
    {
        var filled = await desk.FillAsync(page.Caller, new(id), reply, cancellationToken);
        return Page.Part<FilledPart>(new FilledModel(filled.Body, MacroModel.Of(filled)));
    }

    private static bool Contains(string name, string words) => CultureInfo.CurrentCulture.CompareInfo.IndexOf(
        name, words, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
