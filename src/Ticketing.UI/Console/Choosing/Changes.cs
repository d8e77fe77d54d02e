using Microsoft.Extensions.Localization;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Tickets;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Choosing;

/// <summary>Carries out what was chosen for tickets, one after the other: what one refuses does not keep the others from it.</summary>
internal sealed class Changes(
    PageContext page, TicketDesk desk, WorkflowRegistry workflows, Labels labels, IStringLocalizer<ChoosingText> text)
{
    /// <summary>Does it.</summary>
    /// <param name="menu">The menu.</param>
    /// <param name="tickets">The tickets, with the versions that were seen, and what was chosen for each.</param>
    /// <param name="cancellationToken">Ends it early: what was done till then is done.</param>
    /// <exception cref="TicketValidationException">A field that is asked for beside the choice is not acceptable.</exception>
    public Task<ChangeReport> RunAsync(
        IValueMenu menu, IEnumerable<(Ticket Ticket, int? Seen, SentChoice Choice)> tickets, CancellationToken cancellationToken) =>
        EachAsync(menu, tickets, isDone: true, cancellationToken);

    /// <summary>What it would do.</summary>
    public Task<ChangeReport> PreviewAsync(
        IValueMenu menu, IEnumerable<(Ticket Ticket, int? Seen, SentChoice Choice)> tickets, CancellationToken cancellationToken) =>
        EachAsync(menu, tickets, isDone: false, cancellationToken);

    private async Task<ChangeReport> EachAsync(
        IValueMenu menu, IEnumerable<(Ticket Ticket, int? Seen, SentChoice Choice)> tickets, bool isDone,
        CancellationToken cancellationToken)
    {
        var outcomes = new List<ChangeOutcome>();
        foreach (var (ticket, seen, choice) in tickets)
            outcomes.Add(await TryAsync(menu, ticket, seen, choice, isDone, cancellationToken));
        return new(menu.Part, outcomes, isDone);
    }

    private async Task<ChangeOutcome> TryAsync(
        IValueMenu menu, Ticket ticket, int? seen, SentChoice choice, bool isDone, CancellationToken cancellationToken)
    {
        var before = await menu.SayAsync(ticket, cancellationToken);
        if (await menu.ReadAsync(ticket, choice, cancellationToken) is not { } command)
            return new(ticket, before, null, text["Refusal.unknown"]);
        if (command is FireTransition fire && workflows.Get(ticket.Workflow).From(ticket.Status).All(one => one.Trigger != fire.Trigger))
            return new(ticket, before, null, text["Refusal.noWay"]);
        try
        {
            var seenAfter = isDone
                ? (await desk.ExecuteAsync(
                    page.Caller, ticket.Id, command, new() { ExpectedVersion = seen ?? ticket.Version, MayMerge = true },
                    cancellationToken)).Ticket
                : (await desk.PreviewAsync(page.Caller, ticket.Id, command, cancellationToken)).After;
            // Whoever gives a ticket away may not see it any more.
            if (seenAfter is not { } after)
                return new(ticket, before, text["NotSeenAnyMore"], null);
            var said = await menu.SayAsync(after, cancellationToken);
            if (said == before)
                return new(ticket, before, null, null) { Version = after.Version };
            return new(ticket, before, said, null)
            {
                Version = after.Version,
                Back = isDone ? await menu.BackAsync(ticket, after, choice, cancellationToken) : null,
            };
        }
        catch (TicketingException refusal) when (!IsAbout(refusal, menu.Asked))
        {
            return new(ticket, before, null, Refusals.Of(refusal, text, labels));
        }
    }

    private static bool IsAbout(TicketingException refusal, IReadOnlyList<string> fields) =>
        refusal is TicketValidationException { Errors: [var error, ..] } && fields.Contains(error.Field);
}
