using Ticketing.Testing;
using Ticketing.Workflows;

namespace Ticketing.Tests.Workflows;

public sealed class WorkflowProperties
{
    [Property(2_000, Arbitrary = [typeof(RandomTables)])]
    public bool A_table_is_built_exactly_when_an_independent_definition_calls_it_sound(RandomTable table) =>
        (Build(table) is not null) == table.IsSound();

    [Fact]
    public void Many_random_tables_are_sound_and_many_are_not()
    {
        // Guards the generator: a property over tables of one kind alone would say nothing.
        var sound = PropertyCases.Some(RandomTables.All().Generator, 2_000, 50).Count(table => table.IsSound());

        Assert.InRange(sound, 200, 1_800);
    }

    [Property(2_000, Arbitrary = [typeof(RandomTables)])]
    public void A_transition_is_found_exactly_when_the_table_has_its_row(RandomTable table)
    {
        if (Build(table) is not { } workflow)
            return;
        var pairs =
            from status in Enumerable.Range(0, table.Size + 1)
            from trigger in Enumerable.Range(0, RandomTable.Triggers.Length)
            select (status, trigger);

        Assert.All(pairs, pair =>
        {
            var to = table.Ways.Where(way => (way.From, way.Trigger) == pair).Select(way => RandomTable.Key(way.To)).SingleOrDefault();

            var found = TransitionRules.Find(workflow, RandomTable.Key(pair.status), RandomTable.Triggers[pair.trigger]);

            Assert.Equal(to, found?.To);
        });
    }

    [Property(2_000, Arbitrary = [typeof(TransitionContexts)])]
    public void What_is_offered_is_what_can_be_fired_once_its_fields_are_there(TransitionContext context)
    {
        var fired = Workflow.Default.Transitions.Where(row =>
            TransitionRules.Find(Workflow.Default, context.Ticket.Status, row.Trigger) == row
            && TransitionRules.MayFire(row, context)
            && TransitionRules.Fire(Workflow.Default, row, context, hasComment: true).Refusal is null);

        Assert.Equal(fired, TransitionRules.Permitted(Workflow.Default, context));
    }

    [Property(2_000, Arbitrary = [typeof(WorkflowKeys)])]
    public void Every_valid_key_has_a_safe_drawing_id_of_its_own(string one, string other)
    {
        Assert.All(MermaidText.Id(one), letter => Assert.True(char.IsAsciiLetterOrDigit(letter) || letter is '_'));
        Assert.Equal(one == other, MermaidText.Id(one) == MermaidText.Id(other));
    }

    private static Workflow? Build(RandomTable table)
    {
        try
        {
            return table.ToBuilder().Build();
        }
        catch (InvalidWorkflowException)
        {
            return null;
        }
    }
}
