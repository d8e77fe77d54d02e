using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.AspNetCore.Requests;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Merging;
using Ticketing.Splitting;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>What a command on a ticket answers: the ticket as it left it, or 204 when the caller does not see it any more.</summary>
internal static class TicketAnswers
{
    public static async Task<Results<Answer<TicketDetails>, NoContent>> AnswerAsync(
        this TicketArchive archive, HttpContext http, CommandOutcome outcome, CancellationToken cancellationToken)
    {
        http.Mark(outcome);
        return await archive.ShowAsync(http, outcome, cancellationToken) is { } ticket
            ? new Answer<TicketDetails>(ticket) { Version = ticket.Version }
            : TypedResults.NoContent();
    }

    /// <summary>Carries out a command that a repetition of the request does no harm to.</summary>
    public static async Task<Results<Answer<TicketDetails>, NoContent>> CarryOutAsync(
        this TicketArchive archive, HttpContext http, TicketDesk desk, string id, TicketCommand command,
        CancellationToken cancellationToken) =>
        await archive.AnswerAsync(
            http, await desk.ExecuteAsync(http.Caller(), id.ToTicketId(), command, http.CommandOptions([]), cancellationToken),
            cancellationToken);

    /// <summary>The ticket after a command; null when the caller does not see it any more.</summary>
    public static async Task<TicketDetails?> ShowAsync(
        this TicketArchive archive, HttpContext http, CommandOutcome outcome, CancellationToken cancellationToken) =>
        await archive.ShowAsync(http.Caller(), outcome, cancellationToken) is { } ticket
            ? (await DescribeAsync(http, ticket, cancellationToken)) with { Unreached = UnreachedPeople.Of(outcome) }
            : null;

    /// <summary>A ticket that was read for the caller, with how it was merged and split, and what it is about.</summary>
    public static async Task<TicketDetails> DescribeAsync(
        HttpContext http, TicketWithDescription ticket, CancellationToken cancellationToken)
    {
        var merging = http.RequestServices.GetRequiredService<MergeDesk>();
        var splitting = http.RequestServices.GetRequiredService<SplitDesk>();
        var subjects = http.RequestServices.GetRequiredService<SubjectDesk>();
        return TicketDetails.From(ticket)
            .With(await merging.FindAsync(http.Caller(), ticket.Ticket, cancellationToken))
            .With(await splitting.FindAsync(http.Caller(), ticket.Ticket, cancellationToken))
            .With(await subjects.ListAsync(http.Caller(), ticket.Ticket, cancellationToken));
    }
}
