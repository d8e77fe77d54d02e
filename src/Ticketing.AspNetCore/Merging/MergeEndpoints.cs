using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Requests;
using Ticketing.AspNetCore.Tickets;
using Ticketing.Desk;
using Ticketing.Merging;

namespace Ticketing.AspNetCore.Merging;

/// <summary>Merging tickets.</summary>
internal sealed class MergeEndpoints : ITicketingEndpoints
{
    public void Map(RouteGroupBuilder group)
    {
        var merging = group.MapGroup("").WithTags("Links");
        merging.MapPost("tickets/{id}/merge", MergeAsync)
            .Describe(
                "mergeTicket", "Merge a ticket into another one",
                "The ticket is ended and leads to the other one (mergedInto). Its links, and those of its watchers who see the other " +
                "one, follow in the same step. What was said, attached and worked on it stays on it, for who may read it there, and the " +
                "other ticket names it (mergedFrom). Until that is undone it takes no changes but time that was worked. A link that is " +
                "in the way, a ticket that was merged itself and the same ticket are refused. The permission tickets.triage on both.")
            .Body<MergeRequest>("""{ "into": 12, "addRequester": false }""")
            .Shows(TicketExamples.Ticket)
            .HeedsVersion()
            .HeedsRepetition()
            .Refuses(404);
        merging.MapPost("tickets/{id}/merge/undo", UndoAsync)
            .Describe(
                "undoMerge", "Undo that a ticket was merged",
                "The ticket is what it was before, and what followed it is taken off the other one. What contradicts is named and " +
                "refused: the other one was merged itself, or a link that followed was taken off it. Where the ticket was not merged, " +
                "nothing happens. The permission tickets.triage on both.")
            .Shows(TicketExamples.Ticket)
            .HeedsVersion()
            .HeedsRepetition()
            .Refuses(400, 404);
    }

    internal static async Task<Results<Answer<TicketDetails>, NoContent>> MergeAsync(
        string id, HttpContext http, MergeDesk desk, TicketArchive archive, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<MergeRequest>(cancellationToken);
        var outcome = await desk.MergeAsync(
            http.Caller(), id.ToTicketId(), body.Value.ToCommand(), http.CommandOptions(body.Hash), cancellationToken);
        return await archive.AnswerAsync(http, outcome, cancellationToken);
    }

    internal static async Task<Results<Answer<TicketDetails>, NoContent>> UndoAsync(
        string id, HttpContext http, MergeDesk desk, TicketArchive archive, CancellationToken cancellationToken) =>
        await archive.AnswerAsync(
            http, await desk.UndoAsync(http.Caller(), id.ToTicketId(), http.CommandOptions([]), cancellationToken), cancellationToken);
}
