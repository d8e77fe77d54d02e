using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Tickets;
using Ticketing.UI.Components;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Choosing.Menus;

/// <summary>The transitions that the workflow offers now; of several tickets those that one of them has.</summary>
internal sealed class StatusMenu(
    PageContext page, TicketArchive archive, WorkflowRegistry workflows, Labels labels, Marks marks) : IValueMenu
{
    public string Part => "status";

    public string? Key => "s";

    public IReadOnlyList<string> Asked { get; } = ["comment.body", "comment.visibility"];

    // What the workflow says of it is found out when it is asked for: the guards of a list of tickets are not.
    public bool May(Ticket ticket) => page.Actor.May(Permission.Work, ticket) || page.Actor.May(Permission.Verify, ticket)
        || page.Actor.May(Permission.Cancel, ticket) || page.Actor.May(Permission.Reopen, ticket);

    public async Task<MenuOffer> OfferAsync(IReadOnlyList<Ticket> tickets, string typed, CancellationToken cancellationToken)
    {
        var permitted = await archive.PermittedTransitionsAsync(page.Caller, tickets, cancellationToken);
        // Workflows may call the same trigger differently: the first ticket's word stands for all.
        var offered = from ticket in tickets
                      from transition in permitted.GetValueOrDefault(ticket.Id) ?? []
                      group (ticket, transition) by transition.Trigger into same
                      select same.First();
        return new(Part, [.. offered.Select(one => Option(one.ticket, one.transition))]);
    }

    public Task<TicketCommand?> ReadAsync(Ticket ticket, SentChoice choice, CancellationToken cancellationToken)
    {
        var way = Way(ticket, choice.To);
        return Task.FromResult<TicketCommand?>(
            new FireTransition(choice.To, way is { } known && NeedsComment(known) ? choice.Comment() : null));
    }

    public Task<string> SayAsync(Ticket ticket, CancellationToken cancellationToken) =>
        Task.FromResult(labels.Status(ticket.Workflow, ticket.Status));

    public async Task<string?> BackAsync(Ticket before, Ticket after, SentChoice choice, CancellationToken cancellationToken)
    {
        var permitted = await archive.PermittedTransitionsAsync(page.Caller, [after], cancellationToken);
        return permitted.GetValueOrDefault(after.Id)?.FirstOrDefault(way => way.To == before.Status && !NeedsComment(way))?.Trigger;
    }

    /// <summary>The transition of a trigger from where a ticket is; null when its workflow has none.</summary>
    public Transition? Way(Ticket ticket, string trigger) =>
        workflows.Get(ticket.Workflow).From(ticket.Status).FirstOrDefault(way => way.Trigger == trigger);

    public static bool NeedsComment(Transition transition) => transition.Requires.Contains(RequiredField.Comment);

    private MenuOption Option(Ticket ticket, Transition transition)
    {
        var to = workflows.Get(ticket.Workflow).FindStatus(transition.To)!;
        return new(transition.Trigger, labels.Trigger(ticket.Workflow, transition.Trigger))
        {
            Mark = marks.Writer.Status(ticket.Workflow, to.Key, to.Category),
            Detail = labels.Trigger(ticket.Workflow, transition.Trigger),
            Asks = NeedsComment(transition) || workflows.IsForGood(ticket, transition),
        };
    }
}
