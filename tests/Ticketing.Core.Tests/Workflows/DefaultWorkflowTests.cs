using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Workflows;
using static Ticketing.Tests.Workflows.WorkflowSamples;

namespace Ticketing.Tests.Workflows;

public sealed class DefaultWorkflowTests
{
    // Written by hand from the design: status, then trigger → status (permission) for each way out. What is not here does not exist.
    private static readonly Dictionary<string, (string Trigger, string To, Permission Permission)[]> Table = new()
    {
        ["to-do"] = [("start", "in-progress", Permission.Work), ("cancel", "cancelled", Permission.Cancel)],
        ["in-progress"] =
        [
            ("complete", "completed", Permission.Work), ("wait", "pending", Permission.Work),
            ("block", "blocked", Permission.Work), ("cancel", "cancelled", Permission.Cancel),
        ],
        ["pending"] = [("resume", "in-progress", Permission.Work), ("cancel", "cancelled", Permission.Cancel)],
        ["blocked"] = [("unblock", "in-progress", Permission.Work), ("cancel", "cancelled", Permission.Cancel)],
        ["completed"] =
        [
            ("verify", "closed", Permission.Verify), ("reject", "in-progress", Permission.Verify), ("reopen", "to-do", Permission.Reopen),
        ],
        ["closed"] = [("reopen", "to-do", Permission.Reopen)],
        ["cancelled"] = [],
    };

    public static TheoryData<string, string> EveryStatusAndTrigger()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var status in Table.Keys)
        {
            foreach (var trigger in Table.Values.SelectMany(rows => rows).Select(row => row.Trigger).Distinct())
                pairs.Add(status, trigger);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryStatusAndTrigger))]
    public void A_trigger_leads_where_the_table_says_and_nowhere_else(string status, string trigger)
    {
        var expected = Table[status].Where(row => row.Trigger == trigger).Select(row => (row.To, row.Permission)).ToArray();

        var found = TransitionRules.Find(Workflow.Default, status, trigger);

        Assert.Equal(expected, found is null ? [] : [(found.To, found.Permission)]);
    }

    [Theory]
    [MemberData(nameof(EveryStatusAndTrigger))]
    public void An_administrator_is_offered_exactly_what_the_table_lists(string status, string trigger)
    {
        var offered = TransitionRules.Permitted(Workflow.Default, NewContext(NewTicket(status, resolvedBy: "bob")));

        Assert.Equal(Table[status].Any(row => row.Trigger == trigger), offered.Any(row => row.Trigger == trigger));
    }

    [Fact]
    public void Its_statuses_are_those_of_the_design_in_the_order_of_the_columns()
    {
        Status[] expected =
        [
            new("to-do", new("To-Do") { ["fr"] = "À faire" }, StatusCategory.Open),
            new("in-progress", new("In Progress") { ["fr"] = "En cours" }, StatusCategory.Active),
            new("pending", new("Pending") { ["fr"] = "En attente" }, StatusCategory.Waiting) { Answer = AnswerRule.Fires("resume") },
            new("blocked", new("Blocked") { ["fr"] = "Bloqué" }, StatusCategory.Waiting),
            new("completed", new("Completed") { ["fr"] = "Terminé" }, StatusCategory.Done) { Answer = AnswerRule.Asks("reopen") },
            new("closed", new("Closed") { ["fr"] = "Clos" }, StatusCategory.Closed) { Answer = AnswerRule.Asks("reopen") },
            new("cancelled", new("Cancelled") { ["fr"] = "Annulé" }, StatusCategory.Closed, IsFinal: true),
        ];

        Assert.Equal(expected, Workflow.Default.Statuses);
        Assert.Equal("to-do", Workflow.Default.Initial.Key);
        Assert.Equal(("default", 1), (Workflow.Default.Name, Workflow.Default.Version));
    }

    [Fact]
    public void Every_status_neither_done_nor_closed_can_be_cancelled_and_no_other() =>
        Assert.All(Workflow.Default.Statuses, status => Assert.Equal(
            status.Category.IsOpen(), TransitionRules.Find(Workflow.Default, status.Key, "cancel") is not null));

    [Fact]
    public void The_one_who_completed_it_does_not_verify_it()
    {
        var context = NewContext(NewTicket("completed", resolvedBy: "ada"), NewActor("ada"));
        var verify = TransitionRules.Find(Workflow.Default, "completed", "verify")!;

        Assert.Equal(
            "Somebody other than the one who completed it verifies it.",
            TransitionRules.Fire(Workflow.Default, verify, context, hasComment: false).Refusal?.English);
        Assert.Equal(["reject", "reopen"], TransitionRules.Permitted(Workflow.Default, context).Select(row => row.Trigger));
    }

    [Theory]
    [InlineData("bob")]
    [InlineData(null)]
    public void Somebody_else_verifies_it_and_anybody_does_when_nobody_is_known_to_have_completed_it(string? completedBy)
    {
        var verify = TransitionRules.Find(Workflow.Default, "completed", "verify")!;

        Assert.Null(
            TransitionRules.Fire(
                Workflow.Default, verify, NewContext(NewTicket("completed", resolvedBy: completedBy)), hasComment: false).Refusal);
    }

    [Fact]
    public void It_has_no_findings_with_the_built_in_roles() => Assert.Empty(WorkflowChecks.Run(Workflow.Default, Role.BuiltIn));

    [Fact]
    public void A_status_it_does_not_have_has_no_ways_out()
    {
        Assert.Empty(Workflow.Default.From("on-hold"));
        Assert.Null(Workflow.Default.FindStatus("on-hold"));
        Assert.Null(TransitionRules.Find(Workflow.Default, "on-hold", "start"));
    }
}
