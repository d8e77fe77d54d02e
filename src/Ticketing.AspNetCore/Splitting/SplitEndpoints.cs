using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Requests;
using Ticketing.AspNetCore.Tickets;
using Ticketing.Desk;
using Ticketing.Links;
using Ticketing.Splitting;

namespace Ticketing.AspNetCore.Splitting;

/// <summary>Making tickets of comments.</summary>
internal sealed class SplitEndpoints : ITicketingEndpoints
{
    public void Map(RouteGroupBuilder group) => group.MapGroup("").WithTags("Comments")
        .MapPost("tickets/{id}/comments/{number}/split", SplitAsync)
        .Describe(
            "splitComment", "Make a new ticket of a comment",
            "The comment stays where it is; the ticket names what became of it (splits). What a public comment says is the new ticket's " +
            "description, what an internal one says its first internal comment. Whoever wrote it needs the new ticket, if he may file in " +
            "its project. Files come with it without being copied. The permission tickets.triage on the ticket, and the right to file in " +
            "the project. 204 when the caller does not see what he filed.")
        .Body<SplitRequest>("""{ "title": "The scanner is slow as well", "project": "support", "link": "relatesTo" }""")
        .Shows(TicketExamples.Ticket)
        .HeedsVersion()
        .HeedsRepetition()
        .Refuses(404);

    internal static async Task<Results<CreatedAnswer<TicketDetails>, NoContent>> SplitAsync(
        string id, string number, HttpContext http, SplitDesk desk, LinkKinds kinds, TicketArchive archive,
        CancellationToken cancellationToken)
    {
        var (ticket, comment) = (id.ToTicketId(), number.ToCommentNumber());
        var body = await http.ReadBodyAsync<SplitRequest>(cancellationToken);
        var outcome = await desk.SplitAsync(
            http.Caller(), ticket, body.Value.ToCommand(comment, kinds), body.Value.ToFiles(), http.CommandOptions(body.Hash),
            cancellationToken);
        http.Mark(outcome);
        if (await archive.ShowAsync(http, outcome, cancellationToken) is not { } filed)
            return TypedResults.NoContent();
        return new CreatedAnswer<TicketDetails>(string.Create(CultureInfo.InvariantCulture, $"../../../{filed.Id}"), filed)
        {
            Version = filed.Version,
        };
    }
}
