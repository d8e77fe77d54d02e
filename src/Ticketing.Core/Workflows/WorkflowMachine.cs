using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Stateless;
using Stateless.Reflection;
using Machine = Stateless.StateMachine<string, string>;

namespace Ticketing.Workflows;

/// <summary>
/// The engine of a workflow: one machine of the Stateless library for all its tickets. The status is the ticket's and is lent to the
/// machine for each question. Thread-safe.
/// </summary>
#pragma warning disable CA1001 // It lives as long as its workflow, which is as long as the program: nobody would dispose of it.
internal sealed class WorkflowMachine
#pragma warning restore CA1001
{
    private static readonly ConditionalWeakTable<IWorkflow, WorkflowMachine> OfHosts = [];

    // The machine asks for the status on the thread that asks it, so each thread lends one of its own.
    private readonly ThreadLocal<LentStatus> lent = new(() => new());
    private readonly Machine machine;
    private readonly FrozenDictionary<string, Machine.TriggerWithParameters<TransitionContext>> triggers;

    /// <summary>A machine that is configured in the words of Stateless, and changed no more.</summary>
    public WorkflowMachine(Action<Machine> configure)
    {
        // Queued firing shares one queue among all who fire at once, and runs one's transition on another's status.
        machine = new(() => lent.Value!.Key, reached => lent.Value!.Key = reached, FiringMode.Immediate);
        configure(machine);
        machine.OnUnhandledTrigger((_, _, unmet) => lent.Value!.Unmet = unmet?.FirstOrDefault() ?? "");
        triggers = machine.GetInfo().States
            .SelectMany(state => state.FixedTransitions)
            .Select(way => (string)way.Trigger.UnderlyingTrigger)
            .Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(
                trigger => trigger, trigger => new Machine.TriggerWithParameters<TransitionContext>(trigger), StringComparer.Ordinal);
    }

    /// <summary>The workflow's machine: its own, or one that is compiled of a host's table once.</summary>
    public static WorkflowMachine Of(IWorkflow workflow) =>
        workflow is Workflow own ? own.Machine : OfHosts.GetValue(workflow, static table => Compile(table.Statuses, table.Transitions));

    /// <summary>The machine of a table. The table must be sound (<see cref="WorkflowChecks"/>).</summary>
    public static WorkflowMachine Compile(IEnumerable<Status> statuses, IEnumerable<Transition> transitions) => new(machine =>
    {
        machine.Know(statuses);
        foreach (var row in transitions)
            machine.Configure(row.From).Permit(row);
    });

    /// <summary>What the machine says of itself.</summary>
    public StateMachineInfo GetInfo() => machine.GetInfo();

    /// <summary>The sentences of the guards that do not hold, in the order of the table; none when it can be fired.</summary>
    /// <param name="row">A transition of the table.</param>
    /// <param name="context">The ticket, the actor and the moment.</param>
    public IEnumerable<string> ListUnmet(Transition row, TransitionContext context)
    {
        var status = lent.Value!;
        var outer = status.Lend(row.From);
        try
        {
            return machine.CanFire(triggers[row.Trigger], context, out var unmet) ? [] : unmet;
        }
        finally
        {
            status.TakeBack(outer);
        }
    }

    /// <summary>Fires it, if its guards hold.</summary>
    /// <param name="row">A transition of the table.</param>
    /// <param name="context">The ticket, the actor and the moment.</param>
    /// <returns>The key of the status that is reached, or the sentence of the first guard that does not hold.</returns>
    public (string? Reached, string? Unmet) Fire(Transition row, TransitionContext context)
    {
        var status = lent.Value!;
        var outer = status.Lend(row.From);
        try
        {
            machine.Fire(triggers[row.Trigger], context);
            return status.Unmet is { } unmet ? (null, unmet) : (status.Key, null);
        }
        finally
        {
            status.TakeBack(outer);
        }
    }

    // A guard may ask about another ticket on the way, so what was lent before is put back.
    private sealed class LentStatus
    {
        public string Key { get; set; } = "";

        public string? Unmet { get; set; }

        public (string Key, string? Unmet) Lend(string from)
        {
            var outer = (Key, Unmet);
            (Key, Unmet) = (from, null);
            return outer;
        }

        public void TakeBack((string Key, string? Unmet) outer) => (Key, Unmet) = outer;
    }
}
