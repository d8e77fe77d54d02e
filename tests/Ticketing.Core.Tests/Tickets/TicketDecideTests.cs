using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Projects;
using Ticketing.Tickets;
using Ticketing.Workflows;
using static Ticketing.Tests.Tickets.Decisions;

namespace Ticketing.Tests.Tickets;

public sealed class TicketDecideTests
{
    private static readonly Category General = new("support", "general", "General", true);

    [Fact]
    public void A_filed_ticket_begins_in_the_initial_status_with_its_description_as_text_1()
    {
        var change = TicketDecider.Decide(
            new(1), new CreateTicket { Title = "No network", Description = "Since **nine**." },
            Facts(Holder("bob", Role.Requester), project: Support, category: General));

        Assert.Equal(
            ("to-do", StatusCategory.Open, 1, "bob", "acme"),
            (change.After.Status, change.After.StatusCategory, change.After.Version, change.After.Requester, change.After.Organisation));
        Assert.Equal(new TicketText(new(1), 1, TextKind.Description, "Since **nine**.", "bob", Now), Assert.Single(change.Texts));
        Assert.Equal(change.After, Ticket.Fold(new(1), change.Events));
    }

    [Theory]
    [InlineData("", "title")]
    [InlineData(" \t ", "title")]
    [InlineData("nul\0", "title")]
    public void A_title_that_is_no_text_is_refused_by_name(string title, string field)
    {
        var refusal = Assert.Throws<TicketValidationException>(() =>
            TicketDecider.Decide(new(1), new CreateTicket { Title = title }, Facts(Administrator, project: Support, category: General)));

        Assert.Equal(field, Assert.Single(refusal.Errors).Field);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_by_name()
    {
        // Not a row of the table above: runners replace it before the test sees it.
        var refusal = Assert.Throws<TicketValidationException>(
            () => NewTicket().Decide(new EditTicket { Title = "half \ud800" }, Facts(Administrator)));

        Assert.Equal("title", Assert.Single(refusal.Errors).Field);
    }

    [Fact]
    public void Work_begins_with_somebody()
    {
        var waiting = NewTicket(team: "network");
        var (ann, bob) = (Holder("ann", Role.Agent), Holder("bob", Role.Requester));

        var started = waiting.Decide(new FireTransition("start") { Assignee = "ann" }, Facts(ann))!;
        var taken = waiting.Decide(new TakeTicket { Starts = true }, Facts(ann))!;

        Assert.Equal(("in-progress", "ann"), (started.After.Status, started.After.Assignee));
        Assert.Equal([typeof(AssignmentChanged), typeof(Transitioned)], started.Events.Select(recorded => recorded.Event.GetType()));
        Assert.Equal(started.Events.Select(recorded => recorded.Event), taken.Events.Select(recorded => recorded.Event));
        Assert.Equal(
            "eve", waiting.Decide(
                new FireTransition("start") { Assignee = "eve" }, Facts(Administrator, assignee: Worker("eve")))!.After.Assignee);
        Assert.Throws<TicketForbiddenException>(
            () => waiting.Decide(new FireTransition("cancel") { Assignee = "bob" }, Facts(bob)));
        Assert.Throws<TicketValidationException>(
            () => waiting.Decide(new FireTransition("start") { Assignee = "bob" }, Facts(Administrator, assignee: bob)));
    }

    [Fact]
    public void Every_wrong_field_is_named_at_once()
    {
        var command =
            new CreateTicket { Title = new('x', TicketLimits.Title + 1), Description = "\0", Priority = (Priority)9, Tags = [" "] };

        var refusal = Assert.Throws<TicketValidationException>(
            () => TicketDecider.Decide(new(1), command, Facts(Administrator, project: Support, category: General)));

        Assert.Equal(["title", "description", "priority", "tags"], refusal.Errors.Select(e => e.Field));
    }

    // A place in the order of due times is a double: further away two microseconds would be one, and a page would repeat or skip tickets.
    [Theory]
    [InlineData(1899)]
    [InlineData(2200)]
    [InlineData(9999)]
    public void A_due_time_that_cannot_be_ordered_exactly_is_refused_by_name(int year)
    {
        var due = new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero);

        var filed = Assert.Throws<TicketValidationException>(() =>
            TicketDecider.Decide(
                new(1), new CreateTicket { Title = "Far", DueAt = due }, Facts(Administrator, project: Support, category: General)));
        var edited = Assert.Throws<TicketValidationException>(
            () => NewTicket().Decide(new EditTicket { DueAt = due }, Facts(Administrator)));

        Assert.Equal(("dueAt", "dueAt"), (Assert.Single(filed.Errors).Field, Assert.Single(edited.Errors).Field));
    }

    [Fact]
    public void A_requester_files_for_himself_only()
    {
        var command = new CreateTicket { Title = "Mine", Requester = "carol" };

        Assert.Throws<TicketForbiddenException>(
            () => TicketDecider.Decide(new(1), command, Facts(Holder("bob", Role.Requester), project: Support, category: General)));
        var filed = TicketDecider.Decide(new(1), command, Facts(Holder("ann", Role.Agent), project: Support, category: General));
        Assert.Equal("carol", filed.After.Requester);
    }

    [Fact]
    public void A_role_granted_in_one_project_files_nothing_in_another()
    {
        var actor = Holder("bob", Role.Requester, "facilities");

        var refusal = Assert.Throws<TicketForbiddenException>(
            () => TicketDecider.Decide(new(1), new CreateTicket { Title = "x" }, Facts(actor, project: Support, category: General)));

        Assert.Equal(Permission.Create, refusal.Permission);
    }

    [Fact]
    public void An_edit_records_one_event_for_each_property_that_changes_and_none_for_the_rest()
    {
        var ticket = NewTicket();
        var edit =
            new EditTicket { Title = "The printer is out", Priority = Priority.Urgent, DueAt = ticket.DueAt, Tags = new(["VIP ", "vip"]) };

        var change = ticket.Decide(edit, Facts(Administrator))!;

        Assert.Equal(
            [new TitleChanged("The printer is out"), new PriorityChanged(Priority.Urgent), new TagsChanged(new(["vip"]))],
            change.Events.Select(e => e.Event));
        Assert.Equal(ticket.Version + 3, change.After.Version);
    }

    [Fact]
    public void An_edit_that_changes_nothing_leads_to_nothing()
    {
        var ticket = NewTicket();

        Assert.Null(ticket.Decide(new EditTicket { Title = ticket.Title, Priority = ticket.Priority }, Facts(Administrator)));
        Assert.Null(ticket.Decide(new AssignTicket { Assignee = null }, Facts(Administrator)));
    }

    [Fact]
    public void A_requester_rewrites_his_ticket_and_leaves_its_priority_to_agents()
    {
        var bob = Holder("bob", Role.Requester);

        Assert.NotNull(NewTicket().Decide(new EditTicket { Title = "New" }, Facts(bob)));
        Assert.Equal(
            Permission.Triage,
            Assert.Throws<TicketForbiddenException>(
                () => NewTicket().Decide(new EditTicket { Priority = Priority.Urgent }, Facts(bob))).Permission);
    }

    [Fact]
    public void A_move_to_a_project_with_another_workflow_asks_for_a_status_that_it_has()
    {
        var hiring = Workflow.Create("hiring").Status("applied", "Applied", StatusCategory.Open).FinalStatus("hired", "Hired")
            .Configure("applied").Permit("hire", "hired", Permission.Work).Build();
        var people = new Project("people", "People", "hiring");
        var facts = Facts(Administrator, hiring, people, new Category("people", "general", "General", true));

        var refusal = Assert.Throws<TicketValidationException>(() => NewTicket().Decide(new EditTicket { Project = "people" }, facts));
        var change = NewTicket().Decide(new EditTicket { Project = "people", Status = "applied" }, facts)!;

        Assert.Equal("status", Assert.Single(refusal.Errors).Field);
        Assert.Equal(("people", "applied", "hiring"), (change.After.Project, change.After.Status, change.After.Workflow));
    }

    [Fact]
    public void A_ticket_is_taken_once()
    {
        var waiting = NewTicket(team: "network");
        var ann = Holder("ann", Role.Agent);

        var taken = waiting.Decide(new TakeTicket(), Facts(ann))!.After;

        Assert.Equal(("network", "ann"), (taken.Team, taken.Assignee));
        Assert.Null(taken.Decide(new TakeTicket(), Facts(ann)));
        Assert.Throws<TicketConflictException>(() => taken.Decide(new TakeTicket(), Facts(Holder("eve", Role.Agent))));
    }

    [Fact]
    public void An_assignment_keeps_the_part_that_is_absent_and_takes_away_the_part_that_is_null()
    {
        var ticket = NewTicket(team: "network", assignee: "ann");

        Assert.Equal((null, "ann"), Assigned(new() { Team = null }));
        Assert.Equal(("network", "eve"), Assigned(new() { Assignee = "eve" }));

        (string?, string?) Assigned(AssignTicket command)
        {
            var after = ticket.Decide(command, Facts(Administrator, assignee: Worker(command.Assignee.Value)))!.After;
            return (after.Team, after.Assignee);
        }
    }

    [Theory]
    [InlineData(null, null, "network", "ann", 0)]
    [InlineData("network", null, "network", "ann", 0)]
    [InlineData("network", "ann", "network", null, 0)]
    [InlineData("network", "ann", "workplace", "ann", 1)]
    [InlineData("network", "ann", "network", "eve", 1)]
    public void A_reassignment_is_counted_when_it_goes_from_one_hand_to_another(
        string? team, string? assignee, string? toTeam, string? toAssignee, int counted)
    {
        var after = NewTicket(team: team, assignee: assignee).Decide(
            new AssignTicket { Team = toTeam, Assignee = toAssignee }, Facts(Administrator, assignee: Worker(toAssignee)))!.After;

        Assert.Equal(counted, after.Reassignments);
    }

    [Theory]
    [InlineData("Agent", null, true)]
    [InlineData("Agent", "support", true)]
    [InlineData("Agent", "facilities", false)]
    [InlineData("Manager", "support", true)]
    [InlineData("Manager", "facilities", false)]
    [InlineData("Administrator", null, true)]
    [InlineData("Requester", null, false)]
    [InlineData("Trainee", null, false)]
    [InlineData("Mentor", null, false)]
    public void A_ticket_is_assigned_only_to_somebody_who_may_work_on_it(string role, string? where, bool may)
    {
        // That he asked for it himself gives him no right to work on it.
        var person = Holder("eve", Role.BuiltIn.Single(one => one.Name == role), where);
        var ticket = NewTicket(requester: "eve");

        Expect(() => ticket.Decide(new AssignTicket { Assignee = "eve" }, Facts(Administrator, assignee: person)));
        Expect(() => TicketDecider.Decide(
            new(8), new CreateTicket { Title = "New", Assignee = "eve" },
            Facts(Administrator, project: Support, category: new("support", "general", "General", true), assignee: person)));

        void Expect(Func<object?> decide)
        {
            if (may)
                Assert.NotNull(decide());
            else
                Assert.Equal(FieldErrorCodes.MayNotWork, Assert.Throws<TicketValidationException>(decide).Errors.Single().Code);
        }
    }

    [Fact]
    public void Whoever_has_the_ticket_already_keeps_it_when_only_its_team_changes()
    {
        var after = NewTicket(assignee: "gone").Decide(new AssignTicket { Team = "network" }, Facts(Administrator))!.After;

        Assert.Equal(("network", "gone"), (after.Team, after.Assignee));
    }

    [Fact]
    public void Somebody_new_is_not_assigned_by_facts_that_do_not_know_him() =>
        Assert.Throws<TicketValidationException>(
            () => NewTicket().Decide(new AssignTicket { Assignee = "eve" }, Facts(Administrator, assignee: Worker("ann"))));

    [Fact]
    public void Somebody_other_than_the_one_who_completed_it_verifies_it()
    {
        var ann = Holder("ann", Role.Agent);
        var completed = NewTicket(assignee: "ann", status: "in-progress").Decide(new FireTransition("complete"), Facts(ann))!.After;

        var refusal = Assert.Throws<TransitionRefusedException>(() => completed.Decide(new FireTransition("verify"), Facts(ann)));
        var closed = completed.Decide(new FireTransition("verify"), Facts(Holder("bob", Role.Requester)))!.After;

        Assert.Contains("other than the one who completed it", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("verify", refusal.Permitted);
        Assert.Equal(("closed", Now, "ann"), (closed.Status, closed.ClosedAt, closed.ResolvedBy));
    }

    [Fact]
    public void A_reopened_ticket_is_neither_resolved_nor_closed_and_counts_it()
    {
        var closed = NewTicket(status: "in-progress").Decide(new FireTransition("complete"), Facts(Administrator))!.After;

        var reopened = closed.Decide(new FireTransition("reopen"), Facts(Administrator))!.After;

        Assert.Equal(
            ("to-do", null, null, null, 1),
            (reopened.Status, reopened.ResolvedAt, reopened.ResolvedBy, reopened.ClosedAt, reopened.Reopens));
    }

    [Fact]
    public void A_comment_with_a_transition_comes_before_it_in_the_same_change()
    {
        var change = NewTicket(status: "in-progress").Decide(
            new FireTransition("complete", new AddComment("Done.", CommentVisibility.Public)), Facts(Administrator))!;

        Assert.Equal([typeof(CommentAdded), typeof(Transitioned)], change.Events.Select(e => e.Event.GetType()));
        Assert.Equal(change.Events[0].Version, Assert.Single(change.Texts).Number);
    }

    [Fact]
    public void Whether_a_comment_is_public_is_a_choice_that_must_be_made()
    {
        var refusal = Assert.Throws<TicketValidationException>(
            () => NewTicket().Decide(new AddComment("Hello", default), Facts(Administrator)));

        Assert.Equal("visibility", Assert.Single(refusal.Errors).Field);
    }

    [Fact]
    public void A_requester_writes_no_internal_comment() =>
        Assert.Equal(
            Permission.WriteInternal,
            Assert.Throws<TicketForbiddenException>(() =>
                NewTicket().Decide(new AddComment("psst", CommentVisibility.Internal), Facts(Holder("bob", Role.Requester)))).Permission);
}
