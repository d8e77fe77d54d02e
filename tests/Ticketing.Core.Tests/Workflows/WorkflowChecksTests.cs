using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Workflows;
using static Ticketing.Tests.Workflows.WorkflowSamples;

namespace Ticketing.Tests.Workflows;

public sealed class WorkflowChecksTests
{
    private static readonly Status Desk = new("desk", "Desk", StatusCategory.Active);

    [Fact]
    public void A_sound_workflow_has_no_findings() => Assert.Empty(WorkflowChecks.Run(Sound, Role.BuiltIn));

    [Fact]
    public void A_status_that_no_way_leads_to_is_found() => Finds(
        Sound with { Statuses = [.. Sound.Statuses, Desk], Transitions = [.. Sound.Transitions, Row("desk", "end", "over")] },
        "workflow 'hand-made', status 'desk': No way leads to it from 'open', where tickets begin.");

    [Fact]
    public void A_status_without_an_exit_that_is_not_final_is_found() => Finds(
        Sound with { Statuses = [Sound.Statuses[0], Sound.Statuses[1] with { IsFinal = false }] },
        "workflow 'hand-made', status 'over': No transition leaves it, and it is not marked as final.");

    [Fact]
    public void A_way_back_to_the_same_status_is_no_exit() => Finds(
        Sound with
        {
            Statuses = [Sound.Statuses[0], Sound.Statuses[1] with { IsFinal = false }],
            Transitions = [.. Sound.Transitions, Row("over", "remind", "over")],
        },
        "workflow 'hand-made', status 'over': No transition leaves it, and it is not marked as final.");

    [Fact]
    public void A_final_status_with_an_exit_is_found() => Finds(
        Sound with { Transitions = [.. Sound.Transitions, Row("over", "reopen", "open")] },
        "workflow 'hand-made', status 'over': It is marked as final, and a transition leaves it.");

    [Fact]
    public void A_status_from_which_nothing_can_be_finished_is_found() => Finds(
        Sound with
        {
            Statuses = [.. Sound.Statuses, Desk with { IsFinal = true }],
            Transitions = [.. Sound.Transitions, Row("open", "start", "desk")],
        },
        "workflow 'hand-made', status 'desk': No way leads from it to a status that is done or closed.");

    [Fact]
    public void Transitions_from_and_to_statuses_that_are_not_there_are_found() => Finds(
        Sound with { Transitions = [.. Sound.Transitions, Row("opne", "end", "over"), Row("open", "lose", "ovre")] },
        "workflow 'hand-made', transition 'end' from 'opne': There is no such status to leave.",
        "workflow 'hand-made', transition 'lose' from 'open': It leads to 'ovre', and there is no such status.");

    [Fact]
    public void Two_transitions_with_one_trigger_from_one_status_are_found() => Finds(
        Sound with { Transitions = [.. Sound.Transitions, Row("open", "end", "open")] },
        "workflow 'hand-made', transition 'end' from 'open': Another transition leaves the same status by the same trigger.");

    [Fact]
    public void A_transition_that_no_role_allows_is_found()
    {
        var workflow = Sound with { Transitions = [Row("open", "end", "over", new("invoices.pay"))] };

        Assert.Empty(WorkflowChecks.Run(workflow));
        Assert.Equal(
            "workflow 'hand-made', transition 'end' from 'open': Nobody may fire it: no role grants the permission 'invoices.pay'.",
            Assert.Single(WorkflowChecks.Run(workflow, Role.BuiltIn)).ToString());
        Assert.Empty(WorkflowChecks.Run(workflow, [new("Cashier", [new(new("invoices.pay"), Scope.All)])]));
    }

    [Fact]
    public void A_transition_without_a_permission_is_found() => Finds(
        Sound with { Transitions = [Row("open", "end", "over", default(Permission))] },
        "workflow 'hand-made', transition 'end' from 'open': It names no permission.");

    [Fact]
    public void A_guard_without_a_sentence_is_found() => Finds(
        Sound with { Transitions = [Row("open", "end", "over") with { Guards = [new("Fine.", _ => true), new(" ", _ => true)] }] },
        "workflow 'hand-made', transition 'end' from 'open': Its guard 2 has no sentence that explains a refusal.");

    [Fact]
    public void A_required_field_that_is_null_is_found() => Finds(
        Sound with { Transitions = [Row("open", "end", "over") with { Requires = [null!] }] },
        "workflow 'hand-made', transition 'end' from 'open': It requires a field that is null.");

    [Fact]
    public void A_key_used_twice_is_found() => Finds(
        Sound with { Statuses = [.. Sound.Statuses, Sound.Statuses[1] with { Name = "Over Again" }] },
        "workflow 'hand-made', status 'over': Another status has the same key.");

    [Fact]
    public void A_beginning_that_is_no_status_is_the_only_finding() => Finds(
        Sound with { Start = Desk },
        "workflow 'hand-made': Tickets begin in 'desk', which is none of its statuses.");

    [Fact]
    public void A_missing_beginning_is_the_only_finding() => Finds(
        Sound with { HasNoStart = true },
        "workflow 'hand-made': It does not say in which status a ticket begins.");

    [Fact]
    public void A_workflow_without_statuses_is_found() => Finds(
        new HandMadeWorkflow { Statuses = [], Transitions = [], Start = Desk },
        "workflow 'hand-made': It has no statuses.");

    [Fact]
    public void Names_and_keys_of_another_form_are_found() => Finds(
        new HandMadeWorkflow
        {
            Name = "Hand Made",
            Version = 0,
            Statuses = [new("Open", "Open", StatusCategory.Open), new("over", " ", StatusCategory.Closed, IsFinal: true)],
            Transitions = [Row("Open", "end it", "over")],
        },
        "workflow 'Hand Made': Its name is no key: 1 to 60 lower-case letters and digits, joined by single hyphens.",
        "workflow 'Hand Made': Its version is 0; versions count from 1.",
        "workflow 'Hand Made', status 'Open': Its key is no key: 1 to 60 lower-case letters and digits, joined by single hyphens.",
        "workflow 'Hand Made', status 'over': It has no name for people to read.",
        "workflow 'Hand Made', transition 'end it' from 'Open': Its trigger is no key: 1 to 60 lower-case letters and digits, "
            + "joined by single hyphens.");

    [Fact]
    public void A_category_that_does_not_exist_is_found() => Finds(
        Sound with { Statuses = [Sound.Statuses[0] with { Category = 0 }, Sound.Statuses[1]] },
        "workflow 'hand-made', status 'open': There is no status category 0.");

    [Fact]
    public void An_implementation_that_contradicts_itself_is_found() => Finds(
        Sound with { Leaving = _ => [], Finding = key => key == "over" ? null : Sound.Statuses[0] },
        "workflow 'hand-made', status 'over': It is listed, and FindStatus does not find it.",
        "workflow 'hand-made', status 'open': From and Transitions do not tell the same about what leaves it.");

    private static void Finds(IWorkflow workflow, params string[] findings) =>
        Assert.Equal(findings, WorkflowChecks.Run(workflow).Select(finding => finding.ToString()));
}
