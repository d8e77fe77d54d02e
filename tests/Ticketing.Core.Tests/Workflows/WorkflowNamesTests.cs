using System.Globalization;
using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Workflows;
using static Ticketing.Tests.Workflows.WorkflowSamples;

namespace Ticketing.Tests.Workflows;

public sealed class WorkflowNamesTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    private static readonly Workflow Contracts = Workflow.Create("contracts")
        .Status("to-do", new("To-Do") { ["fr"] = "À rédiger" }, StatusCategory.Open)
        .Status("pending", "Pending", StatusCategory.Waiting)
        .Status("blocked", "On Hold", StatusCategory.Waiting)
        .FinalStatus("in-the-safe", "In the Safe")
        .Configure("to-do").Permit("wait", "pending", Permission.Work)
        .Configure("to-do", "pending").Permit("lock-up", "in-the-safe", Permission.Work)
        .Configure("pending").Permit("block", "blocked", Permission.Work).Named(new("Hold") { ["fr"] = "Suspendre" })
        .Configure("blocked").PermitIf(
            "lock-up", "in-the-safe", Permission.Work, context => context.Ticket.Assignee is not null,
            new("Somebody keeps the key.") { ["fr"] = "Quelqu’un garde la clé." }).Named(new("Lock up") { ["fr"] = "Mettre sous clé" })
        .Build();

    [Theory]
    [InlineData("to-do", "To-Do", "À rédiger")]
    [InlineData("pending", "Pending", "En attente")]
    [InlineData("blocked", "On Hold", "On Hold")]
    [InlineData("in-the-safe", "In the Safe", "In the Safe")]
    [InlineData("long-gone", "Long gone", "Long gone")]
    public void A_status_has_its_own_name_then_the_built_in_one_s_of_the_same_English_then_its_key(
        string key, string english, string french)
    {
        Assert.Equal(english, Contracts.NameOfStatus(key, English));
        Assert.Equal(french, Contracts.NameOfStatus(key, French));
        if (Contracts.FindStatus(key) is { } status)
            Assert.Equal((english, french), (status.NameIn(English), status.NameIn(French)));
    }

    [Theory]
    [InlineData("wait", "Put on hold", "Mettre en attente")]
    [InlineData("block", "Hold", "Suspendre")]
    [InlineData("lock-up", "Lock up", "Mettre sous clé")]
    [InlineData("send-back", "Send back", "Send back")]
    public void A_trigger_too(string trigger, string english, string french)
    {
        Assert.Equal(english, Contracts.NameOfTrigger(trigger, English));
        Assert.Equal(french, Contracts.NameOfTrigger(trigger, French));
        Assert.All(Contracts.Transitions.Where(row => row.Trigger == trigger), row => Assert.Equal(french, row.NameIn(French)));
    }

    [Fact]
    public void Where_the_workflow_is_registered_no_more_the_built_in_words_serve()
    {
        Assert.Equal("Bloqué", default(IWorkflow).NameOfStatus("blocked", French));
        Assert.Equal("Commencer", default(IWorkflow).NameOfTrigger("start", French));
    }

    [Fact]
    public void A_refusal_says_the_guard_s_sentence_in_every_language()
    {
        var lockUp = Contracts.From("blocked")[0];

        var (_, refusal) = TransitionRules.Fire(
            Contracts, lockUp, NewContext(NewTicket("blocked") with { Assignee = null }), hasComment: false);

        Assert.Equal("Quelqu’un garde la clé.", refusal!.In(French));
    }

    [Fact]
    public void The_built_in_workflow_says_everything_in_French()
    {
        Assert.All(Workflow.Default.Statuses, status => Assert.Contains("fr", status.Name.Languages));
        Assert.All(Workflow.Default.Transitions, row => Assert.Contains("fr", row.Name!.Languages));
        Assert.All(Workflow.Default.Transitions.SelectMany(row => row.Guards), guard => Assert.Contains("fr", guard.Sentence.Languages));
    }

    [Fact]
    public void A_trigger_that_is_called_two_things_is_a_mistake()
    {
        var refusal = Assert.Throws<InvalidWorkflowException>(() => Workflow.Create("repairs")
            .Status("open", "Open", StatusCategory.Open)
            .Status("desk", "Desk", StatusCategory.Active)
            .FinalStatus("over", "Over")
            .Configure("open").Permit("end", "over", Permission.Work).Named("End").Permit("begin", "desk", Permission.Work).Named(" ")
            .Configure("desk").Permit("end", "over", Permission.Work).Named("Finish")
            .Build());

        Assert.Contains(
            "transition 'end' from 'desk': Another transition calls the same trigger otherwise.",
            refusal.Message,
            StringComparison.Ordinal);
        Assert.Contains("transition 'begin' from 'open': Its name is blank.", refusal.Message, StringComparison.Ordinal);
    }
}
