using Ticketing.Access;
using Ticketing.Workflows;
using static Ticketing.Tests.Workflows.WorkflowSamples;

namespace Ticketing.Tests.Workflows;

public sealed class TransitionRulesTests
{
    [Fact]
    public void The_first_guard_that_does_not_hold_explains_the_refusal()
    {
        var transition = Row("open", "end", "over") with
        {
            Guards = [new("First.", _ => true), new("Second.", _ => false), new("Third.", _ => false)],
            Requires = [RequiredField.Comment],
        };

        Assert.Equal("Second.", WhyNot(transition, NewContext(), hasComment: false));
    }

    public static TheoryData<RequiredField, string> Required => new()
    {
        { RequiredField.Comment, "This needs a comment." },
        { RequiredField.Assignee, "This needs a person it is assigned to." },
        { RequiredField.DueAt, "This needs a due time." },
    };

    [Theory, MemberData(nameof(Required))]
    public void A_field_that_is_missing_is_named(RequiredField field, string sentence)
    {
        var transition = Row("open", "end", "over") with { Requires = [field] };

        Assert.Equal(sentence, WhyNot(transition, NewContext(), hasComment: false));
        Assert.Null(WhyNot(transition, NewContext(NewTicket(assignee: "ada", dueAt: Now)), hasComment: true));
    }

    [Fact]
    public void A_field_that_is_missing_hides_no_button()
    {
        var workflow =
            Sound with { Transitions = [Row("open", "end", "over") with { Requires = [RequiredField.Comment, RequiredField.DueAt] }] };

        Assert.Single(TransitionRules.Permitted(workflow, NewContext(NewTicket("open"))));
    }

    [Fact]
    public void A_permission_is_asked_on_the_ticket()
    {
        var agent = NewActor("ada", Role.Agent);

        Assert.Equal(["start"], Offered(agent, assignee: "ada"));
        Assert.Empty(Offered(agent, assignee: "bob"));
        Assert.Equal(["cancel"], Offered(NewActor("rita", Role.Requester), assignee: "bob"));

        static IEnumerable<string> Offered(Actor actor, string assignee) =>
            TransitionRules.Permitted(Workflow.Default, NewContext(NewTicket(assignee: assignee), actor)).Select(row => row.Trigger);
    }

    [Fact]
    public void A_transition_made_without_guards_and_fields_is_free()
    {
        var transition = Row("open", "end", "over") with { Guards = default, Requires = default };

        Assert.Null(WhyNot(transition, NewContext(), hasComment: false));
    }

    private static string? WhyNot(Transition transition, TransitionContext context, bool hasComment) =>
        TransitionRules.Fire(Sound with { Transitions = [transition] }, transition, context, hasComment).Refusal?.English;
}
