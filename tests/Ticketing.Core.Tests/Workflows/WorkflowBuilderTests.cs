using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Workflows;
using static Ticketing.Tests.Workflows.WorkflowSamples;

namespace Ticketing.Tests.Workflows;

public sealed class WorkflowBuilderTests
{
    [Fact]
    public void All_mistakes_are_reported_together()
    {
        var builder = Workflow.Create("repairs")
            .Status("open", "Open", StatusCategory.Open)
            .Status("lost", "Lost", StatusCategory.Waiting)
            .FinalStatus("over", "Over")
            .Configure("open").PermitIf("end", "ovre", Permission.Work, _ => true, "");

        var exception = Assert.Throws<InvalidWorkflowException>(builder.Build);

        Assert.Equal(
            """
            A workflow cannot be used as it is:
            - workflow 'repairs', transition 'end' from 'open': It leads to 'ovre', and there is no such status.
            - workflow 'repairs', transition 'end' from 'open': Its guard 1 has no sentence that explains a refusal.
            - workflow 'repairs', status 'open': No way leads from it to a status that is done or closed.
            - workflow 'repairs', status 'lost': No way leads to it from 'open', where tickets begin.
            - workflow 'repairs', status 'lost': No transition leaves it, and it is not marked as final.
            - workflow 'repairs', status 'lost': No way leads from it to a status that is done or closed.
            - workflow 'repairs', status 'over': No way leads to it from 'open', where tickets begin.
            """.ReplaceLineEndings("\n"),
            exception.Message);
        Assert.Equal(7, exception.Findings.Count);
    }

    [Fact]
    public void The_example_of_the_documentation_is_sound()
    {
        var repairs = Workflow.Create("repairs")
            .Status("received", "Received", StatusCategory.Open)
            .Status("on-the-bench", "On the Bench", StatusCategory.Active)
            .Status("repaired", "Repaired", StatusCategory.Done)
            .FinalStatus("handed-out", "Handed Out")
            .Configure("received").Permit("start", "on-the-bench", Permission.Work)
            .Configure("on-the-bench").Permit("finish", "repaired", Permission.Work).Requires(RequiredField.Comment)
            .Configure("repaired")
                .PermitIf("hand-out", "handed-out", Permission.Verify,
                    context => context.Ticket.ResolvedBy != context.Actor.UserId, "Somebody else looks at it before it leaves.")
                .Permit("send-back", "on-the-bench", Permission.Verify)
            .Build();

        Assert.Empty(WorkflowChecks.Run(repairs, Role.BuiltIn));
    }

    [Fact]
    public void A_workflow_of_nothing_is_refused() =>
        Assert.Equal(
            "It has no statuses.",
            Assert.Single(Assert.Throws<InvalidWorkflowException>(Workflow.Create("nothing").Build).Findings).Message);

    [Fact]
    public void Tickets_begin_in_the_first_status_or_the_one_that_is_named()
    {
        Assert.Equal("open", TwoWays().Build().Initial.Key);
        Assert.Equal("desk", TwoWays("desk").Build().Initial.Key);
        Assert.Equal(
            "Tickets begin in 'dekc', which is none of its statuses.",
            Assert.Single(Assert.Throws<InvalidWorkflowException>(TwoWays("dekc").Build).Findings).Message);
    }

    [Fact]
    public void What_is_configured_for_several_statuses_leaves_each_of_them()
    {
        var workflow = TwoWays().Configure("open", "desk").Permit("end", "over", Permission.Cancel).Requires(RequiredField.Comment).Build();

        Assert.Equal(["open", "desk"], workflow.Transitions.Where(row => row.Trigger == "end").Select(row => row.From));
        Assert.All(workflow.Transitions.Where(row => row.Trigger == "end"), row => Assert.Equal([RequiredField.Comment], row.Requires));
    }

    [Fact]
    public void Guards_and_fields_belong_to_the_transition_they_follow()
    {
        var workflow = TwoWays()
            .Configure("open")
                .PermitIf("end", "over", Permission.Work, _ => true, "One.").OnlyIf(_ => false, "Two.")
                .Requires(RequiredField.Comment, RequiredField.Comment)
                .Permit("drop", "over", Permission.Work).Requires(RequiredField.Assignee, RequiredField.DueAt)
            .Build();

        var end = TransitionRules.Find(workflow, "open", "end")!;
        var drop = TransitionRules.Find(workflow, "open", "drop")!;
        Assert.Equal(["One.", "Two."], end.Guards.Select(guard => guard.Sentence));
        Assert.Equal("Two.", TransitionRules.Fire(workflow, end, NewContext(), hasComment: true).Refusal);
        Assert.Equal([RequiredField.Comment], end.Requires);
        Assert.Empty(drop.Guards);
        Assert.Equal([RequiredField.Assignee, RequiredField.DueAt], drop.Requires);
    }

    [Fact]
    public void A_built_workflow_does_not_change_when_its_builder_goes_on()
    {
        var builder = TwoWays();
        var before = builder.Build();

        var after = builder.Configure("open").Permit("drop", "over", Permission.Work).Build();

        Assert.Equal(before.Transitions.Count + 1, after.Transitions.Count);
        Assert.Null(TransitionRules.Find(before, "open", "drop"));
    }

    [Fact]
    public void Nothing_takes_null()
    {
        var builder = TwoWays();
        var open = builder.Configure("open");
        Assert.Throws<ArgumentNullException>("name", () => Workflow.Create(null!));
        Assert.Throws<ArgumentNullException>("key", () => builder.Status(null!, "Open", StatusCategory.Open));
        Assert.Throws<ArgumentNullException>("displayName", () => builder.FinalStatus("over", null!));
        Assert.Throws<ArgumentNullException>("status", () => builder.StartsIn(null!));
        Assert.Throws<ArgumentNullException>("status", () => builder.Configure(null!));
        Assert.Throws<ArgumentNullException>("others", () => builder.Configure("open", null!, "desk"));
        Assert.Throws<ArgumentNullException>("trigger", () => open.Permit(null!, "over", Permission.Work));
        Assert.Throws<ArgumentNullException>("to", () => open.Permit("drop", null!, Permission.Work));
        Assert.Throws<ArgumentNullException>("holds", () => open.PermitIf("drop", "over", Permission.Work, null!, "So."));
        Assert.Throws<ArgumentNullException>("sentence", () => open.PermitIf("drop", "over", Permission.Work, _ => true, null!));
    }

    private static WorkflowBuilder TwoWays(string? initial = null)
    {
        var builder = Workflow.Create("two-ways")
            .Status("open", "Open", StatusCategory.Open)
            .Status("desk", "Desk", StatusCategory.Active)
            .FinalStatus("over", "Over");
        builder.Configure("open").Permit("start", "desk", Permission.Work);
        builder.Configure("desk").Permit("stop", "open", Permission.Work).Permit("finish", "over", Permission.Work);
        return initial is null ? builder : builder.StartsIn(initial);
    }
}
