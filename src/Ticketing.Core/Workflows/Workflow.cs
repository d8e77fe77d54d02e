using System.Collections.Frozen;
using System.Collections.Immutable;
using Stateless;

namespace Ticketing.Workflows;

/// <summary>A workflow as a table, checked when it was built. Immutable and thread-safe.</summary>
/// <example>
/// <code>
/// var repairs = Workflow.Create("repairs")
///     .Status("received", "Received", StatusCategory.Open)
///     .Status("on-the-bench", "On the Bench", StatusCategory.Active)
///     .Status("repaired", "Repaired", StatusCategory.Done)
///     .FinalStatus("handed-out", "Handed Out")
///     .Configure("received").Permit("start", "on-the-bench", Permission.Work)
///     .Configure("on-the-bench").Permit("finish", "repaired", Permission.Work).Requires(RequiredField.Comment)
///     .Configure("repaired")
///         .PermitIf("hand-out", "handed-out", Permission.Verify,
///             context => context.Ticket.ResolvedBy != context.Actor.UserId, "Somebody else looks at it before it leaves.")
///         .Permit("send-back", "on-the-bench", Permission.Verify)
///     .Build();
/// </code>
/// </example>
public sealed class Workflow : IWorkflow
{
    /// <summary>The name of <see cref="Default"/>, which no other workflow may take.</summary>
    public const string DefaultName = "default";

    private readonly FrozenDictionary<string, Status> byKey;
    private readonly FrozenDictionary<string, IReadOnlyList<Transition>> from;
    private readonly Lazy<WorkflowMachine> machine;

    // Takes a table with mistakes too: the checks that refuse it read it through IWorkflow, as they read a host's own.
    internal Workflow(
        string name, int version, Status initial, ImmutableArray<Status> statuses, ImmutableArray<Transition> transitions,
        WorkflowMachine? machine = null)
    {
        Name = name;
        Version = version;
        Initial = initial;
        Statuses = statuses;
        Transitions = transitions;
        byKey = statuses.DistinctBy(status => status.Key).ToFrozenDictionary(status => status.Key, StringComparer.Ordinal);
        from = transitions
            .GroupBy(transition => transition.From, StringComparer.Ordinal)
            .ToFrozenDictionary(rows => rows.Key, IReadOnlyList<Transition> (rows) => rows.ToImmutableArray(), StringComparer.Ordinal);
        this.machine = new(() => machine ?? WorkflowMachine.Compile(statuses, transitions));
    }

    /// <summary>The built-in one: started, worked on, completed, and verified by somebody else.</summary>
    public static Workflow Default { get; } = DefaultWorkflow.Create();

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public int Version { get; }

    /// <inheritdoc/>
    public Status Initial { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Status> Statuses { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Transition> Transitions { get; }

    // Compiled when it is first asked: a table with mistakes never is.
    internal WorkflowMachine Machine => machine.Value;

    /// <summary>Begins a workflow.</summary>
    /// <param name="name">What projects call it, in the form of a key (<see cref="Keys"/>).</param>
    /// <param name="version">To be raised with every change of the table; from 1 on.</param>
    public static WorkflowBuilder Create(string name, int version = 1) => new(name, version);

    /// <summary>
    /// A workflow of a machine of the Stateless library, which then runs it. Its states become statuses, its guards' descriptions their
    /// sentences.
    /// </summary>
    /// <param name="name">What projects call it, in the form of a key (<see cref="Keys"/>).</param>
    /// <param name="machine">
    /// Configures the machine, with destinations that are fixed and without actions. A guard that looks at the ticket takes a
    /// <see cref="TransitionContext"/>: <c>PermitIf(machine.SetTriggerParameters&lt;TransitionContext&gt;("sign"), "signed", context => …,
    /// "…")</c>.
    /// </param>
    /// <param name="describe">Says what its states are called and mean, and which permissions its triggers take.</param>
    /// <param name="version">To be raised with every change of the machine; from 1 on.</param>
    /// <exception cref="InvalidWorkflowException">The machine or its description has mistakes; it names them all.</exception>
    public static Workflow FromMachine(
        string name, Action<StateMachine<string, string>> machine, Action<MachineDescription> describe, int version = 1)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(describe);
        var description = new MachineDescription(name, version);
        describe(description);
        return description.Build(machine);
    }

    /// <inheritdoc/>
    public Status? FindStatus(string key) => byKey.GetValueOrDefault(key);

    /// <inheritdoc/>
    public IReadOnlyList<Transition> From(string status) => from.GetValueOrDefault(status, []);
}
