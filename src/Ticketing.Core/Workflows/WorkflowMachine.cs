using System.Runtime.CompilerServices;
using Stateless;
using Stateless.Reflection;
using Machine = Stateless.StateMachine<string, string>;

namespace Ticketing.Workflows;

/// <summary>
/// The engine of a workflow: one machine of the Stateless library for all its tickets. The status is the ticket's and is lent to the machine for
/// each question. Thread-safe.
/// </summary>
#pragma warning disable CA1001 // It lives as long as its workflow, which is as long as the program: there is nobody who would dispose of it, and when.
internal sealed class WorkflowMachine
#pragma warning restore CA1001
{
    private static readonly ConditionalWeakTable<IWorkflow, WorkflowMachine> OfHosts = [];

    // The machine reads and writes the status on the thread that asks, so each thread has its own.
    private readonly ThreadLocal<string> status = new(() => "");
    private readonly Machine machine;

    /// <summary>A machine that is configured in the words of Stateless, and changed no more.</summary>
    public WorkflowMachine(Action<Machine> configure)
    {
        // Queued firing shares one queue among all who fire at once, and runs one's transition on another's status.
        machine = new(() => status.Value!, reached => status.Value = reached, FiringMode.Immediate);
        configure(machine);
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
        var outer = Enter(row.From);
        try
        {
            return machine.CanFire(row.Asked(), context, out var unmet) ? [] : unmet;
        }
        finally
        {
            status.Value = outer;
        }
    }

    /// <summary>Fires it.</summary>
    /// <param name="row">A transition of the table whose guards hold.</param>
    /// <param name="context">The ticket, the actor and the moment.</param>
    /// <returns>The key of the status that is reached.</returns>
    public string Fire(Transition row, TransitionContext context)
    {
        var outer = Enter(row.From);
        try
        {
            machine.Fire(row.Asked(), context);
            return status.Value!;
        }
        finally
        {
            status.Value = outer;
        }
    }

    // A guard may ask about another ticket on the way: what was lent before is put back.
    private string Enter(string from)
    {
        var outer = status.Value!;
        status.Value = from;
        return outer;
    }
}
