using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Requests;
using Ticketing.AspNetCore.Tickets;
using Ticketing.Desk;

namespace Ticketing.AspNetCore.Subjects;

/// <summary>What of the host's own tickets are about.</summary>
internal sealed class SubjectEndpoints : ITicketingEndpoints
{
    public void Map(RouteGroupBuilder group)
    {
        var subjects = group.MapGroup("").WithTags("Subjects");
        subjects.MapGet("tickets/{id}/subjects", ListAsync)
            .Describe(
                "listSubjects", "Read what a ticket is about",
                "What of the host's own it is about, as far as the caller may know. What is not there any more keeps its name.")
            .Shows(
                """
                {
                  "items": [{ "kind": "order", "id": "42", "name": "Order", "title": "Order 42, two laptops", "link": "/orders/42",
                    "deleted": false }]
                }
                """)
            .Refuses(404);
        subjects.MapPut("tickets/{id}/subjects/{kind}/{key}", AddAsync)
            .Describe(
                "addSubject", "Say what a ticket is about",
                "The kind is one that the host declares, the key what the host calls the thing. It is said once, however often, and " +
                "keeps the name that it has then. What is not there, or the caller may not know of, is refused. The permission " +
                "tickets.triage.")
            .Shows(TicketExamples.Ticket)
            .HeedsVersion()
            .Refuses(400, 404);
        subjects.MapDelete("tickets/{id}/subjects/{kind}/{key}", RemoveAsync)
            .Describe(
                "removeSubject", "Say what a ticket is not about any more",
                "Where it is not, or the caller may not know of it, nothing happens.")
            .Shows(TicketExamples.Ticket)
            .HeedsVersion()
            .Refuses(400, 404);
    }

    internal static async Task<Answer<SubjectList>> ListAsync(
        string id, HttpContext http, SubjectDesk desk, CancellationToken cancellationToken) =>
        new(new([.. (await desk.ListAsync(http.Caller(), id.ToTicketId(), cancellationToken)).Select(SubjectItem.From)]));

    internal static async Task<Results<Answer<TicketDetails>, NoContent>> AddAsync(
        string id, string kind, string key, HttpContext http, SubjectDesk desk, TicketArchive archive,
        CancellationToken cancellationToken) =>
        await archive.AnswerAsync(
            http,
            await desk.AddAsync(http.Caller(), id.ToTicketId(), $"{kind}/{key}", http.CommandOptions([]), cancellationToken),
            cancellationToken);

    internal static async Task<Results<Answer<TicketDetails>, NoContent>> RemoveAsync(
        string id, string kind, string key, HttpContext http, SubjectDesk desk, TicketArchive archive,
        CancellationToken cancellationToken) =>
        await archive.AnswerAsync(
            http,
            await desk.RemoveAsync(http.Caller(), id.ToTicketId(), $"{kind}/{key}", http.CommandOptions([]), cancellationToken),
            cancellationToken);
}
