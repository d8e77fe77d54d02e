using FsCheck;
using FsCheck.Fluent;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Tickets;
using Ticketing.Workflows;
using static Ticketing.Tests.Tickets.Decisions;

namespace Ticketing.Tests.Tickets;

/// <summary>Tickets in any status, people of any role, what they may try to fire, and commands of several kinds.</summary>
internal static class Situations
{
    private static readonly Gen<string> Trigger =
        Gen.Elements<string>([.. Workflow.Default.Transitions.Select(t => t.Trigger).Distinct(), "explode"]);

    public static Arbitrary<string> Triggers() => Trigger.ToArbitrary();

    public static Arbitrary<Actor> Actors() => Gen.Elements(
        Holder("bob", Role.Requester),
        Holder("ann", Role.Agent),
        Holder("max", Role.Manager, "support"),
        Holder("mia", Role.Manager, "facilities"),
        Administrator,
        Holder("tim", Role.Trainee))
        .ToArbitrary();

    public static Arbitrary<Ticket> Tickets() => Arb.From(
        from status in Gen.Elements(Workflow.Default.Statuses.Select(s => s.Key))
        from requester in Gen.Elements("bob", "ann", "zoe")
        from team in Gen.Elements<string?>(null, "network", "workplace")
        from assignee in Gen.Elements<string?>(null, "ann", "eve")
        from completer in Gen.Elements<string?>(null, "ann", "admin")
        select NewTicket(requester, team, assignee, status) with { ResolvedBy = completer });

    public static Arbitrary<TicketCommand> Commands() => Gen.OneOf(
        Trigger.Select(trigger => (TicketCommand)new FireTransition(trigger)),
        Gen.Elements("a", "b").Select(body => (TicketCommand)new AddComment(body, CommentVisibility.Internal)),
        Gen.Elements<string?>(null, "ann", "eve").Select(person => (TicketCommand)new AssignTicket { Assignee = person }),
        Gen.Elements(Priority.Low, Priority.Urgent).Select(
            priority => (TicketCommand)new EditTicket { Priority = priority, Description = "d" }),
        Gen.Elements("vip", "spam").Select(tag => (TicketCommand)new EditTicket { Tags = new([tag]) }))
        .ToArbitrary();
}
