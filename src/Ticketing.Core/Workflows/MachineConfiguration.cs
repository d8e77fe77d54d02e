using Machine = Stateless.StateMachine<string, string>;

namespace Ticketing.Workflows;

/// <summary>A table's rows in the words of the Stateless library.</summary>
internal static class MachineConfiguration
{
    /// <summary>
    /// Names all statuses to the machine: one that is asked about an unknown status adds it, which is a race between those who ask.
    /// </summary>
    public static void Know(this Machine machine, IEnumerable<Status> statuses)
    {
        foreach (var status in statuses)
            machine.Configure(status.Key);
    }

    /// <summary>Adds a row that leaves the state.</summary>
    public static void Permit(this Machine.StateConfiguration state, Transition row)
    {
        var guards = row.Guards.IsDefault ? [] : row.Guards.Select(guard => Tuple.Create(guard.Holds, guard.Sentence.English)).ToArray();
        var trigger = new Machine.TriggerWithParameters<TransitionContext>(row.Trigger);
        if (row.From == row.To)
            state.PermitReentryIf(trigger, guards);
        else
            state.PermitIf(trigger, row.To, guards);
    }
}
