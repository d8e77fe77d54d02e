using System.Collections.Immutable;
using Stateless.Reflection;

namespace Ticketing.Workflows;

/// <summary>Reads the table out of a host's machine, as it describes itself.</summary>
/// <param name="name">The workflow's name, for findings.</param>
/// <param name="machine">The host's machine.</param>
/// <param name="triggers">What each trigger is called and asks for.</param>
/// <param name="sentences">Guards' descriptions in other languages, by the English.</param>
internal sealed class MachineTable(
    string name, WorkflowMachine machine, IReadOnlyDictionary<string, MachineTrigger> triggers,
    IReadOnlyDictionary<string, LocalizedText> sentences)
{
    /// <summary>The rows in the order in which the machine was configured; those of a superstate leave its substates too.</summary>
    /// <param name="statuses">The statuses that tickets can be in.</param>
    public ImmutableArray<Transition> Read(IReadOnlyList<Status> statuses)
    {
        var states = machine.GetInfo().States.ToDictionary(Key, StringComparer.Ordinal);
        return
        [
            .. from status in statuses
               where states.ContainsKey(status.Key)
               from state in Lineage(states[status.Key])
               from way in state.FixedTransitions
               select Row(status.Key, way),
        ];
    }

    /// <summary>What a table cannot say: places that are decided while firing, and effects.</summary>
    /// <param name="statuses">The statuses that tickets can be in.</param>
    public IEnumerable<WorkflowFinding> Findings(IReadOnlyList<Status> statuses)
    {
        var named = statuses.Select(status => status.Key).ToHashSet(StringComparer.Ordinal);
        var states = machine.GetInfo().States.ToList();
        var guards = states.SelectMany(state => state.FixedTransitions).SelectMany(way => way.GuardConditionsMethodDescriptions);
        foreach (var sentence in sentences.Keys.Except(guards.Select(Sentence)))
            yield return new($"workflow '{name}'", $"No guard of the machine is described as '{sentence}'.");
        foreach (var state in states)
        {
            if (!named.Contains(Key(state)) && !state.Substates.Any())
                yield return Finding(state, "The machine knows it, and nothing says what it is called and what category it is in.");
            if (state.EntryActions.Any() || state.ExitActions.Any() || state.ActivateActions.Any() || state.DeactivateActions.Any())
                yield return Finding(state, "It has actions: what follows a transition is read from its event after the commit.");
            if (state.DynamicTransitions.Any())
                yield return Finding(
                    state, "A transition leads from it to a place that is decided while it is fired: a table cannot show it.");
            if (state.FixedTransitions.Any(way => way.IsInternalTransition))
                yield return Finding(state, "It has an internal transition, which changes nothing of a ticket.");
            foreach (var trigger in state.FixedTransitions.Select(Trigger).Where(trigger => !triggers.ContainsKey(trigger)))
                yield return Finding(state, $"Nothing says which permission its trigger '{trigger}' takes.");
        }
    }

    private Transition Row(string from, FixedTransitionInfo way)
    {
        var (name, permission, required) = triggers.GetValueOrDefault(Trigger(way));
        var row = new Transition
        {
            From = from,
            Trigger = Trigger(way),
            Name = name,
            To = Key(way.DestinationState),
            Permission = permission,
            Requires = required,
        };
        return row with
        {
            Guards =
            [
                .. from guard in way.GuardConditionsMethodDescriptions
                   let sentence = Sentence(guard)
                   select new Guard(
                       sentences.GetValueOrDefault(sentence, sentence), context => !machine.ListUnmet(row, context).Contains(sentence)),
            ],
        };
    }

    private static IEnumerable<StateInfo> Lineage(StateInfo? state)
    {
        for (; state is not null; state = state.Superstate)
            yield return state;
    }

    // Without a description, Stateless makes one up out of the method's name.
    private static string Sentence(InvocationInfo guard) =>
        guard.Description == InvocationInfo.DefaultFunctionDescription || guard.Description == guard.MethodName ? "" : guard.Description;

    private static string Key(StateInfo state) => (string)state.UnderlyingState;

    private static string Trigger(FixedTransitionInfo way) => (string)way.Trigger.UnderlyingTrigger;

    private WorkflowFinding Finding(StateInfo state, string message) => new($"workflow '{name}', status '{Key(state)}'", message);
}
