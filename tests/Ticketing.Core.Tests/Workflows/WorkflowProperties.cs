using FsCheck;
using FsCheck.Fluent;
using Ticketing.Testing;
using Ticketing.Workflows;
using static Ticketing.Tests.Workflows.WorkflowSamples;

namespace Ticketing.Tests.Workflows;

public sealed class WorkflowProperties
{
    private static readonly Config Thorough = PropertyCases.Of(2_000);

    [Fact]
    public void A_table_is_built_exactly_when_an_independent_definition_calls_it_sound()
    {
        var (sound, unsound) = (0, 0);

        Prop.ForAll(RandomTable.Any(), table =>
        {
            var expected = table.IsSound();
            _ = expected ? sound++ : unsound++;
            return (Build(table) is not null) == expected;
        }).Check(Thorough);

        Assert.True(sound > 200 && unsound > 200, $"{sound} sound and {unsound} unsound tables prove too little.");
    }

    [Fact]
    public void A_transition_is_found_exactly_when_the_table_has_its_row() =>
        Prop.ForAll(RandomTable.Any(), table =>
        {
            if (Build(table) is not { } workflow)
                return true;
            return (from status in Enumerable.Range(0, table.Size + 1)
                    from trigger in Enumerable.Range(0, RandomTable.Triggers.Length)
                    let expected = table.Ways.Where(way => way.From == status && way.Trigger == trigger).Select(way => RandomTable.Key(way.To))
                    let found = TransitionRules.Find(workflow, RandomTable.Key(status), RandomTable.Triggers[trigger])
                    select expected.SingleOrDefault() == found?.To).All(agrees => agrees);
        }).Check(Thorough);

    [Fact]
    public void What_is_offered_is_what_can_be_fired_once_its_fields_are_there()
    {
        Prop.ForAll(AnyContext(), context =>
        {
            var fired = Workflow.Default.Transitions.Where(row =>
                TransitionRules.Find(Workflow.Default, context.Ticket.Status, row.Trigger) == row
                && TransitionRules.MayFire(row, context)
                && TransitionRules.Fire(Workflow.Default, row, context, hasComment: true).Refusal is null);
            return TransitionRules.Permitted(Workflow.Default, context).SequenceEqual(fired);
        }).Check(Thorough);
    }

    [Fact]
    public void Every_valid_key_has_a_safe_drawing_id_of_its_own()
    {
        var letters = Gen.Elements("a", "b", "u", "0", "9", "-", "é", "ß", "字", "note", "u00e9", "𝟘");
        var keys = letters.ArrayOf().Select(parts => Keys.From(string.Concat(parts))).Where(Keys.IsValid);

        Prop.ForAll(Arb.From(keys.Two()), pair =>
            MermaidText.Id(pair.Item1).All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_')
            && (pair.Item1 == pair.Item2) == (MermaidText.Id(pair.Item1) == MermaidText.Id(pair.Item2))).Check(Thorough);
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
