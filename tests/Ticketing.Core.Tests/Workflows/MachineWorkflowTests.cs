using System.Globalization;
using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Workflows;
using static Ticketing.Tests.Workflows.WorkflowSamples;
using Machine = Stateless.StateMachine<string, string>;

namespace Ticketing.Tests.Workflows;

/// <summary>A workflow out of a host's own Stateless machine.</summary>
public sealed class MachineWorkflowTests
{
    private const string Monday = "Contracts are signed on Mondays.";

    [Fact]
    public void A_machine_becomes_a_table_with_what_its_triggers_ask_for()
    {
        var legal = Legal();

        Assert.Equal(["drafted", "in-review", "signed", "dropped"], legal.Statuses.Select(status => status.Key));
        Assert.Equal(
            [
                "drafted review in-review", "drafted drop dropped", "in-review sign signed", "in-review revise drafted",
                "in-review drop dropped",
            ],
            legal.Transitions.Select(row => $"{row.From} {row.Trigger} {row.To}"));
        Assert.Equal(
            [Permission.Work, Permission.Cancel, Permission.Verify, Permission.Work, Permission.Cancel],
            legal.Transitions.Select(row => row.Permission));
        Assert.Equal([RequiredField.Comment], legal.From("drafted")[1].Requires);
        Assert.Contains($"in_review --> signed : sign [{Monday}]", legal.ToMermaid(), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_guards_look_at_the_ticket_and_explain_a_refusal()
    {
        var legal = Legal();
        var sign = legal.From("in-review")[0];
        var monday = NewContext(NewTicket("in-review"));
        var tuesday = monday with { Now = monday.Now.AddDays(1) };

        Assert.Null(TransitionRules.Fire(legal, sign, monday, hasComment: false).Refusal);
        Assert.Equal("signed", TransitionRules.Fire(legal, sign, monday, hasComment: false).Reached!.Key);
        Assert.Equal(Monday, TransitionRules.Fire(legal, sign, tuesday, hasComment: false).Refusal);
        Assert.True(sign.Guards[0].Holds(monday));
        Assert.False(sign.Guards[0].Holds(tuesday));
        Assert.DoesNotContain(TransitionRules.Permitted(legal, tuesday), row => row.Trigger == "sign");
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void What_a_table_cannot_say_is_a_mistake_that_names_its_place(string expected, Action<Machine> spoil)
    {
        var refusal = Assert.Throws<InvalidWorkflowException>(
            () => Workflow.FromMachine("legal", machine => { Configure(machine); spoil(machine); }, Describe));

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<Machine>> Mistakes => new()
    {
        { "status 'drafted': It has actions", machine => machine.Configure("drafted").OnEntry(() => { }) },
        { "status 'signed': It has actions", machine => machine.Configure("signed").OnExit(() => { }) },
        {
            "status 'drafted': A transition leads from it to a place that is decided",
            machine => machine.Configure("drafted").PermitDynamic("guess", () => "signed")
        },
        {
            "status 'drafted': It has an internal transition",
            machine => machine.Configure("drafted").InternalTransition("look", () => { })
        },
        {
            "status 'drafted': Nothing says which permission its trigger 'shred' takes",
            machine => machine.Configure("drafted").Permit("shred", "dropped")
        },
        {
            "status 'archived': The machine knows it, and nothing says what it is called",
            machine => machine.Configure("signed").Permit("drop", "archived")
        },
        {
            "transition 'drop' from 'signed': Its guard 1 has no sentence",
            machine => machine.Configure("signed").PermitIf("drop", "dropped", () => true)
        },
        {
            "transition 'revise' from 'in-review': Another transition leaves the same status",
            machine => machine.Configure("in-review").PermitIf("revise", "signed", () => false, "Never.")
        },
    };

    [Fact]
    public void A_state_that_the_machine_lacks_is_found_by_the_checks() =>
        Assert.Contains(
            "status 'lost': No way leads to it",
            Assert.Throws<InvalidWorkflowException>(
                () => Workflow.FromMachine("legal", Configure, table => { Describe(table); table.FinalStatus("lost", "Lost"); })).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Its_triggers_and_guards_are_named_in_several_languages()
    {
        var french = CultureInfo.GetCultureInfo("fr");
        var legal = Workflow.FromMachine("legal", Configure, table =>
        {
            Describe(table);
            table.Trigger("drop", new("Drop it") { ["fr"] = "Abandonner" }, Permission.Cancel)
                .Guard(new(Monday) { ["fr"] = "On signe le lundi." });
        });
        var sign = legal.From("in-review")[0];
        var monday = NewContext(NewTicket("in-review"));

        Assert.Equal("Abandonner", legal.NameOfTrigger("drop", french));
        Assert.Equal("On signe le lundi.", sign.Guards[0].Sentence.In(french));
        Assert.Equal(
            "On signe le lundi.",
            TransitionRules.Fire(legal, sign, monday with { Now = monday.Now.AddDays(1) }, hasComment: false).Refusal!.In(french));
    }

    [Fact]
    public void A_sentence_that_no_guard_has_is_a_mistake() =>
        Assert.Contains(
            "workflow 'legal': No guard of the machine is described as 'It rains.'",
            Assert.Throws<InvalidWorkflowException>(
                () => Workflow.FromMachine("legal", Configure, table => { Describe(table); table.Guard("It rains."); })).Message,
            StringComparison.Ordinal);

    private static Workflow Legal() => Workflow.FromMachine("legal", Configure, Describe);

    private static void Configure(Machine machine)
    {
        var sign = machine.SetTriggerParameters<TransitionContext>("sign");
        machine.Configure("in-progress").Permit("drop", "dropped");
        machine.Configure("drafted").SubstateOf("in-progress").Permit("review", "in-review");
        machine.Configure("in-review").SubstateOf("in-progress")
            .PermitIf(sign, "signed", context => context.Now.DayOfWeek is DayOfWeek.Monday, Monday)
            .Permit("revise", "drafted");
    }

    private static void Describe(MachineDescription table) => table
        .Status("drafted", "Drafted", StatusCategory.Open)
        .Status("in-review", "In Review", StatusCategory.Active)
        .FinalStatus("signed", "Signed", StatusCategory.Done)
        .FinalStatus("dropped", "Dropped")
        .Trigger("review", Permission.Work)
        .Trigger("revise", Permission.Work)
        .Trigger("sign", Permission.Verify)
        .Trigger("drop", Permission.Cancel, RequiredField.Comment);
}
