using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Administration;
using Ticketing.Desk;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.Mentions;

/// <summary>Proposes whom to name while one writes on a ticket.</summary>
internal static class MentionEndpoints
{
    /// <summary>Where those who can be named on a ticket are asked for.</summary>
    public static string Path(TicketId ticket) => string.Create(CultureInfo.InvariantCulture, $"/{ticket.Value}/mentionable");

    public static void Map(RouteGroupBuilder pages) => pages.MapGet("{id:long:min(1)}/mentionable", SuggestAsync);

    internal static async Task<IResult> SuggestAsync(
        long id, string? q, string? visibility, PageContext page, TicketArchive archive, PeopleDesk people,
        CancellationToken cancellationToken)
    {
        var ticket = await archive.GetAsync(page.Caller, new(id), cancellationToken);
        return Page.Part<MentionList>(q is { Length: > 0 and <= TicketLimits.Name }
            ? await people.ListMentionableAsync(page.Caller, ticket.Ticket, q, visibility == "internal", cancellationToken)
            : []);
    }
}
