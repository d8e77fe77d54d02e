using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Testing;
using Ticketing.Tickets;
using Ticketing.Workflows;
using static Ticketing.Tests.Tickets.Decisions;

namespace Ticketing.Tests.Tickets;

[Properties(Arbitrary = [typeof(Situations)])]
public sealed class WorkflowProperties
{
    [Property(3_000)]
    public void What_is_permitted_is_just_what_fires_and_nothing_leaves_the_table(Ticket ticket, Actor actor, string trigger)
    {
        var permitted = TransitionRules.Permitted(Workflow.Default, new(ticket, actor, Now)).SingleOrDefault(t => t.Trigger == trigger);

        var fired = Fire(ticket, actor, trigger);

        Assert.Equal(permitted?.To, fired?.Status);
        if (fired is not null)
            Assert.Contains(Workflow.Default.Transitions, t => t.From == ticket.Status && t.Trigger == trigger && t.To == fired.Status);
    }

    [Property(500)]
    public void Any_history_of_commands_folds_to_the_ticket_that_the_decisions_made(TicketCommand[] commands)
    {
        var facts = Facts(Administrator, project: Support, category: new("support", "general", "General", true));
        var first = TicketDecider.Decide(new(7), new CreateTicket { Title = "x" }, facts);
        var (ticket, events) = (first.After, first.Events.ToList());
        foreach (var command in commands)
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
        Assert.Equal(ticket, Ticket.Fold(new(7), stored));
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
