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
    public async Task<ChangeReport> RunAsync(
        IValueMenu menu, IEnumerable<(Ticket Ticket, int? Seen, SentChoice Choice)> tickets, CancellationToken cancellationToken)
    {
        var outcomes = new List<ChangeOutcome>();
        foreach (var (ticket, seen, choice) in tickets)
        {
            outcomes.Add(await TryAsync(menu, ticket, choice, async command =>
            {
                var outcome = await desk.ExecuteAsync(
                    page.Caller, ticket.Id, command, new() { ExpectedVersion = seen ?? ticket.Version, MayMerge = true },
                    cancellationToken);
                return outcome.Ticket;
            }, cancellationToken));
        }

        return new(menu.Part, outcomes, IsDone: true);
    }

    /// <summary>What it would do.</summary>
    public async Task<ChangeReport> PreviewAsync(
        IValueMenu menu, IEnumerable<(Ticket Ticket, int? Seen, SentChoice Choice)> tickets, CancellationToken cancellationToken)
    {
        var outcomes = new List<ChangeOutcome>();
        foreach (var (ticket, _, choice) in tickets)
        {
            outcomes.Add(await TryAsync(
                menu, ticket, choice,
                async command => (await desk.PreviewAsync(page.Caller, ticket.Id, command, cancellationToken)).After, cancellationToken));
        }

        return new(menu.Part, outcomes, IsDone: false);
    }

    private async Task<ChangeOutcome> TryAsync(
        IValueMenu menu, Ticket ticket, SentChoice choice, Func<TicketCommand, Task<Ticket?>> doAsync, CancellationToken cancellationToken)
    {
        var before = await menu.SayAsync(ticket, cancellationToken);
        if (await menu.ReadAsync(ticket, choice, cancellationToken) is not { } command)
            return new(ticket, before, null, text["Refusal.unknown"]);
        if (command is FireTransition fire && workflows.Get(ticket.Workflow).From(ticket.Status).All(one => one.Trigger != fire.Trigger))
            return new(ticket, before, null, text["Refusal.noWay"]);
        try
        {
            // Whoever gives a ticket away may not see it any more.
            if (await doAsync(command) is not { } after)
                return new(ticket, before, text["NotSeenAnyMore"], null);
            var said = await menu.SayAsync(after, cancellationToken);
            return new(ticket, before, said == before ? null : said, null)
            {
                Version = after.Version,
                Back = said == before ? null : await menu.BackAsync(ticket, after, choice, cancellationToken),
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
