using FsCheck;
using FsCheck.Fluent;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Testing;
using Ticketing.Tickets;
using Ticketing.Workflows;
using static Ticketing.Tests.Tickets.Decisions;

namespace Ticketing.Tests.Tickets;

public sealed class WorkflowProperties
{
    private static readonly Actor[] Actors =
    [
        Holder("bob", Role.Requester), Holder("ann", Role.Agent), Holder("max", Role.Manager, "support"), Holder("mia", Role.Manager, "facilities"),
        Administrator, Holder("tim", Role.Trainee),
    ];

    private static readonly string[] Triggers = [.. Workflow.Default.Transitions.Select(t => t.Trigger).Distinct(), "explode"];

    [Fact]
    public void What_is_permitted_is_just_what_fires_and_nothing_leaves_the_table()
    {
        var situations =
            from status in Gen.Elements(Workflow.Default.Statuses.Select(s => s.Key))
            from actor in Gen.Elements(Actors)
            from requester in Gen.Elements("bob", "ann", "zoe")
            from team in Gen.Elements<string?>(null, "network", "workplace")
            from assignee in Gen.Elements<string?>(null, "ann", "eve")
            from completer in Gen.Elements<string?>(null, "ann", "admin")
            from trigger in Gen.Elements(Triggers)
            select (Ticket: NewTicket(requester, team, assignee, status) with { ResolvedBy = completer }, actor, trigger);

        Prop.ForAll(Arb.From(situations), situation =>
        {
            var (ticket, actor, trigger) = situation;
            var permitted = TransitionRules.Permitted(Workflow.Default, new(ticket, actor, Now)).SingleOrDefault(t => t.Trigger == trigger);
            var fired = Fire(ticket, actor, trigger);
            return fired?.Status == permitted?.To
                && (fired is null || Workflow.Default.Transitions.Any(t => t.From == ticket.Status && t.Trigger == trigger && t.To == fired.Status));
        }).Check(PropertyCases.Of(3000));
    }

    [Fact]
    public void Any_history_of_commands_folds_to_the_ticket_that_the_decisions_made()
    {
        var commands = Gen.OneOf(
            Gen.Elements(Triggers).Select(trigger => (TicketCommand)new FireTransition(trigger)),
            Gen.Elements("a", "b").Select(body => (TicketCommand)new AddComment(body, CommentVisibility.Internal)),
            Gen.Elements<string?>(null, "ann", "eve").Select(person => (TicketCommand)new AssignTicket { Assignee = person }),
            Gen.Elements(Priority.Low, Priority.Urgent).Select(priority => (TicketCommand)new EditTicket { Priority = priority, Description = "d" }),
            Gen.Elements("vip", "spam").Select(tag => (TicketCommand)new EditTicket { Tags = new([tag]) }));

        Prop.ForAll(Arb.From(commands.ListOf()), list =>
        {
            var first = TicketDecider.Decide(new(7), new CreateTicket { Title = "x" }, Facts(Administrator, project: Support, category: new("support", "general", "General", true)));
            var (ticket, events) = (first.After, first.Events.ToList());
            foreach (var command in list)
            {
                try
                {
                    if (ticket.Decide(command, Facts(Administrator, assignee: Worker((command as AssignTicket)?.Assignee.Value))) is { } change)
                        (ticket, events) = (change.After, [.. events, .. change.Events]);
                }
                catch (TransitionRefusedException)
                {
                    // A refusal changes nothing: the history goes on from the same ticket.
                }
            }

            var stored = events.Select(e => e with { Event = TicketEventJson.Read(TicketEventJson.Write(e.Event)) });
            return Ticket.Fold(new(7), stored) == ticket;
        }).Check(PropertyCases.Of(500));
    }

    private static Ticket? Fire(Ticket ticket, Actor actor, string trigger)
    {
        try
        {
            return ticket.Decide(new FireTransition(trigger), Facts(actor))!.After;
        }
        catch (TicketingException e) when (e is TransitionRefusedException or TicketForbiddenException)
        {
            return null;
        }
    }
}
