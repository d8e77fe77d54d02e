using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Tickets;
using Ticketing.Workflows;
using static Ticketing.Tests.Tickets.Decisions;

namespace Ticketing.Tests.Tickets;

public sealed class AnswerTests
{
    private static readonly Actor Bob = Holder("bob", Role.Requester);
    private static readonly Actor Ann = Holder("ann", Role.Agent);

    [Fact]
    public void An_answer_resumes_what_is_pending_as_done_by_who_answered_though_he_may_not_fire_it()
    {
        var pending = NewTicket(assignee: "ann", status: "pending");
        Assert.Throws<TicketForbiddenException>(() => pending.Decide(new FireTransition("resume"), Facts(Bob)));

        var change = pending.Decide(Says("Room 12."), Facts(Bob))!;

        Assert.Equal(("in-progress", true), (change.After.Status, change.After.IsAnswered));
        Assert.Equal([typeof(CommentAdded), typeof(Transitioned)], change.Events.Select(recorded => recorded.Event.GetType()));
        Assert.All(change.Events, recorded => Assert.Equal("bob", recorded.By));
        Assert.Equal(change.After, pending.Apply(change.Events[0]).Apply(change.Events[1]));
    }

    [Theory]
    [InlineData("completed")]
    [InlineData("closed")]
    public void What_is_over_is_opened_again_only_when_he_says_that_it_is_still_a_problem(string status)
    {
        var over = NewTicket(assignee: "ann", status: status);

        var thanks = over.Decide(Says("Thank you."), Facts(Bob))!.After;
        var still = over.Decide(Says("It jams again.") with { IsStillAProblem = true }, Facts(Bob))!.After;

        Assert.Equal((status, false), (thanks.Status, thanks.IsAnswered));
        Assert.Equal(("to-do", true, 1), (still.Status, still.IsAnswered, still.Reopens));
    }

    [Fact]
    public void Opened_again_by_an_answer_it_is_nobodys_where_whoever_had_it_is_gone()
    {
        var over = NewTicket(assignee: "ann", team: "network", status: "closed");

        var still = over.Decide(
            Says("It jams again.") with { IsStillAProblem = true }, Facts(Bob) with { IsAssigneeGone = true })!.After;

        Assert.Equal(("to-do", "network", null), (still.Status, still.Team, still.Assignee));
    }

    [Theory]
    [InlineData("to-do")]
    [InlineData("in-progress")]
    [InlineData("blocked")]
    public void Elsewhere_it_is_marked_until_somebody_who_works_on_it_answers(string status)
    {
        var answered = NewTicket(assignee: "ann", status: status).Decide(Says("And the lamp."), Facts(Bob))!.After;
        Assert.Equal((status, true), (answered.Status, answered.IsAnswered));

        Assert.True(answered.Decide(Says("Ask him?") with { Visibility = CommentVisibility.Internal }, Facts(Ann))!.After.IsAnswered);
        var shared = answered with { Organisation = "acme" };
        Assert.True(shared.Decide(Says("Me too."), Facts(Holder("cleo", Role.Requester)))!.After.IsAnswered);
        Assert.False(answered.Decide(Says("I come at ten."), Facts(Ann))!.After.IsAnswered);
    }

    [Theory]
    [InlineData("wait")]
    [InlineData("complete")]
    public void Who_moves_it_out_of_work_has_dealt_with_what_was_said(string trigger)
    {
        var answered = NewTicket(assignee: "ann", status: "in-progress").Decide(Says("Room 12."), Facts(Bob))!.After;

        Assert.False(answered.Decide(new FireTransition(trigger), Facts(Ann))!.After.IsAnswered);
    }

    [Fact]
    public void Who_sends_it_back_with_a_word_is_to_be_answered()
    {
        var completed = NewTicket(assignee: "ann", status: "completed");

        Assert.True(completed.Decide(new FireTransition("reject", Says("It jams.")), Facts(Bob))!.After.IsAnswered);
    }

    [Fact]
    public void Who_needs_a_ticket_and_has_it_himself_talks_to_nobody()
    {
        var own = NewTicket(requester: "ann", assignee: "ann", status: "pending");

        var change = own.Decide(Says("Still waiting."), Facts(Ann))!;

        Assert.Equal(("pending", false), (change.After.Status, change.After.IsAnswered));
    }

    [Fact]
    public void What_is_in_the_way_of_the_transition_does_not_lose_the_answer()
    {
        var careful = Workflow.Create("careful")
            .Status("new", "New", StatusCategory.Open)
            .Status("asked", "Asked", StatusCategory.Waiting)
            .FinalStatus("over", "Over")
            .Configure("new").Permit("ask", "asked", Permission.Work).Permit("end", "over", Permission.Work)
            .Configure("asked").PermitIf("go-on", "new", Permission.Work, _ => false, "Never.").WhenAnswered()
            .Permit("drop", "over", Permission.Work)
            .Build();
        var asked = NewTicket(assignee: "ann") with { Status = "asked", StatusCategory = StatusCategory.Waiting, Workflow = "careful" };

        var change = asked.Decide(Says("Room 12."), Facts(Bob, careful))!;

        Assert.Equal(("asked", true), (change.After.Status, change.After.IsAnswered));
    }

    [Fact]
    public void An_answer_that_fires_what_does_not_leave_its_status_is_a_mistake_with_a_place()
    {
        var mistake = Assert.Throws<InvalidWorkflowException>(() => Workflow.FromMachine(
            "letters",
            machine => machine.Configure("in").Permit("send", "out"),
            table => table.Status("in", "In", StatusCategory.Open).FinalStatus("out", "Out").Trigger("send", Permission.Work)
                .WhenAnswered("in", AnswerRule.Fires("resume"))));

        Assert.Contains("workflow 'letters', status 'in': An answer fires 'resume' there", mistake.Message, StringComparison.Ordinal);
    }

    private static AddComment Says(string body) => new(body, CommentVisibility.Public);
}
