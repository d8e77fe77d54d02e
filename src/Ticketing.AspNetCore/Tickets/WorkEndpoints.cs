using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Requests;
using Ticketing.Commands;
using Ticketing.Desk;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>Work on a ticket: transitions, assignment, who else sees it.</summary>
internal sealed class WorkEndpoints : ITicketingEndpoints
{
    public void Map(RouteGroupBuilder group)
    {
        var ticket = group.MapGroup("").WithTags("Work");
        ticket.MapGet("tickets/{id}/transitions", PermittedAsync)
            .Describe(
                "listTransitions", "What may be fired",
                "The transitions that the caller may fire now, in the workflow's order. One that requires a field is among them.")
            .Shows(
                """
                { "items": [{ "trigger": "start", "name": "Start", "from": "to-do", "to": "in-progress", "permission": "tickets.work",
                  "requires": [], "guards": [] }], "next": null }
                """)
            .Refuses(404);
        ticket.MapPost("tickets/{id}/transitions", FireAsync)
            .Describe(
                "fireTransition", "Fire a transition",
                "Moves the ticket along its workflow, with a comment where one is wanted. 409 with the code transitionRefused says what " +
                "is permitted instead.")
            .Body<TransitionRequest>(
                """{ "trigger": "complete", "comment": { "body": "The feeder was blocked.", "visibility": "public" } }""")
            .Shows(TicketExamples.Ticket)
            .HeedsVersion()
            .HeedsRepetition()
            .Refuses(404);
        ticket.MapPut("tickets/{id}/assignee", AssignAsync)
            .Describe(
                "assignTicket", "Assign a ticket",
                "To a team, a person or both: what is absent stays as it is, null takes away. 204 when the caller does not see the " +
                "ticket any more.")
            .Body<AssigneeRequest>("""{ "team": "network", "assignee": "u-3", "why": "Knows this switch." }""")
            .Shows(TicketExamples.Ticket)
            .HeedsVersion()
            .Refuses(404);
        ticket.MapDelete("tickets/{id}/assignee", UnassignAsync)
            .Describe("unassignTicket", "Take a ticket off somebody", "The person is taken off; the team keeps it.")
            .Shows(TicketExamples.Ticket)
            .HeedsVersion()
            .Refuses(400, 404);
        ticket.MapPost("tickets/{id}/assignee/take", TakeAsync)
            .Describe("takeTicket", "Take a ticket", "Takes an unassigned ticket from the waiting list: the caller becomes its assignee.")
            .Shows(TicketExamples.Ticket)
            .HeedsVersion()
            .HeedsRepetition()
            .Refuses(400, 404);
        ticket.MapPut("tickets/{id}/access-keys", SetAccessKeysAsync)
            .Describe("setAccessKeys", "Open a ticket to others", "Sets all its access keys: whoever holds one of them sees the ticket.")
            .Body<AccessKeysRequest>("""{ "accessKeys": ["project-x"] }""")
            .Shows(TicketExamples.Ticket)
            .HeedsVersion()
            .Refuses(404);
    }

    internal static async Task<Answer<ItemList<TransitionItem>>> PermittedAsync(
        string id, HttpContext http, TicketArchive archive, CancellationToken cancellationToken)
    {
        var permitted = await archive.PermittedTransitionsAsync(http.Caller(), id.ToTicketId(), cancellationToken);
        return new(new([.. permitted.Select(transition => TransitionItem.Of(transition, CultureInfo.CurrentUICulture))]));
    }

    internal static async Task<Results<Answer<TicketDetails>, NoContent>> FireAsync(
        string id, HttpContext http, TicketDesk desk, TicketArchive archive, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<TransitionRequest>(cancellationToken);
        var outcome = await desk.ExecuteAsync(
            http.Caller(), id.ToTicketId(), body.Value.ToCommand(), http.CommandOptions(body.Hash), cancellationToken);
        return await archive.AnswerAsync(http, outcome, cancellationToken);
    }

    internal static async Task<Results<Answer<TicketDetails>, NoContent>> AssignAsync(
        string id, HttpContext http, TicketDesk desk, TicketArchive archive, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<AssigneeRequest>(cancellationToken);
        if (!body.Has("team") && !body.Has("assignee"))
            throw new TicketValidationException("assignee", "Say the assignee, the team or both; null takes away.");
        var command = new AssignTicket
        {
            Team = body.Part("team", body.Value.Team),
            Assignee = body.Part("assignee", body.Value.Assignee),
            Why = body.Value.Why,
        };
        return await archive.CarryOutAsync(http, desk, id, command, cancellationToken);
    }

    internal static async Task<Results<Answer<TicketDetails>, NoContent>> UnassignAsync(
        string id, HttpContext http, TicketDesk desk, TicketArchive archive, CancellationToken cancellationToken)
    {
        var command = new AssignTicket { Assignee = new(null) };
        return await archive.CarryOutAsync(http, desk, id, command, cancellationToken);
    }

    internal static async Task<Results<Answer<TicketDetails>, NoContent>> TakeAsync(
        string id, HttpContext http, TicketDesk desk, TicketArchive archive, CancellationToken cancellationToken) =>
        await archive.CarryOutAsync(http, desk, id, new TakeTicket(), cancellationToken);

    internal static async Task<Results<Answer<TicketDetails>, NoContent>> SetAccessKeysAsync(
        string id, HttpContext http, TicketDesk desk, TicketArchive archive, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<AccessKeysRequest>(cancellationToken);
        var command = new SetAccessKeys(
            body.Value.AccessKeys ?? throw new TicketValidationException("accessKeys", "This is required; an empty list takes all away."));
        return await archive.CarryOutAsync(http, desk, id, command, cancellationToken);
    }
}
