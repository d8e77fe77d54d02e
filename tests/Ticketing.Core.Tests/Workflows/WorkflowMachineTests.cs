using Ticketing.Access;
using Ticketing.Testing;
using Ticketing.Tickets;
using Ticketing.Workflows;
using static Ticketing.Tests.Workflows.WorkflowSamples;

namespace Ticketing.Tests.Workflows;

/// <summary>The machine that runs a workflow, beside the table that describes it.</summary>
public sealed class WorkflowMachineTests
{
    [Property(2_000, Arbitrary = [typeof(TransitionContexts)])]
    public void Machine_and_table_agree_for_every_status_trigger_and_actor(TransitionContext context) =>
        Assert.All(Workflow.Default.From(context.Ticket.Status), row =>
        {
            var broken = row.Guards.FirstOrDefault(guard => !guard.Holds(context))?.Sentence;

            var (reached, refusal) = TransitionRules.Fire(Workflow.Default, row, context, hasComment: true);

            Assert.Equal(broken, refusal);
            Assert.Equal(broken is null ? row.To : null, reached?.Key);
        });

    [Fact]
    public void A_transition_back_to_its_own_status_is_fired()
    {
        var again =
            Row("open", "again", "open") with { Guards = [new("It is a Monday.", context => context.Now.DayOfWeek is DayOfWeek.Monday)] };
        var workflow = Sound with { Transitions = [.. Sound.Transitions, again] };

        Assert.Equal("open", TransitionRules.Fire(workflow, again, NewContext(NewTicket("open")), hasComment: false).Reached!.Key);
        Assert.Equal(
            "It is a Monday.",
            TransitionRules.Fire(workflow, again, NewContext(NewTicket("open")) with { Now = Now.AddDays(1) }, hasComment: false).Refusal);
    }

    [Fact]
    public async Task Eight_threads_in_the_middle_of_firing_each_reach_their_own_status()
    {
        using var together = new Barrier(8);
        var ways = Enumerable.Range(0, 8).Select(way => Row($"from-{way}", "go", $"to-{way}") with
        {
            Guards = [new("All eight are firing.", _ => together.SignalAndWait(TimeSpan.FromSeconds(10)))],
        }).ToArray();
        var workflow = Sound with
        {
            Statuses = [.. ways.SelectMany(way => new[] { way.From, way.To }).Select(key => new Status(key, key, StatusCategory.Open))],
            Transitions = [.. ways],
        };

        var reached = await Task.WhenAll(ways.Select(way => Task.Factory.StartNew(
            () => TransitionRules.Fire(workflow, way, NewContext(NewTicket(way.From)), hasComment: false).Reached!.Key,
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.Equal(ways.Select(way => way.To), reached);
    }

    [Fact]
    public void A_guard_may_ask_what_can_be_fired_elsewhere()
    {
        Workflow? workflow = null;
        workflow = Workflow.Create("nested")
            .Status("open", "Open", StatusCategory.Open)
            .Status("done", "Done", StatusCategory.Done)
            .FinalStatus("over", "Over")
            .Configure("open").Permit("finish", "done", Permission.Work)
            .Configure("done").PermitIf(
                "close",
                "over",
                Permission.Work,
                _ => TransitionRules.Permitted(workflow!, NewContext(NewTicket("open"))).Count == 1,
                "Another is open.")
            .Build();

        Assert.Equal(
            "over",
            TransitionRules.Fire(workflow, workflow.From("done")[0], NewContext(NewTicket("done")), hasComment: false).Reached!.Key);
    }
}
