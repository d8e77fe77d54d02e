using System.Collections.Frozen;
using System.Collections.Immutable;

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

    // Takes a table with mistakes too: the checks that refuse it read it through IWorkflow, as they read a host's own.
    internal Workflow(string name, int version, Status initial, ImmutableArray<Status> statuses, ImmutableArray<Transition> transitions)
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

    /// <summary>Begins a workflow.</summary>
    /// <param name="name">What projects call it, in the form of a key (<see cref="Keys"/>).</param>
    /// <param name="version">To be raised with every change of the table; from 1 on.</param>
    public static WorkflowBuilder Create(string name, int version = 1) => new(name, version);

    /// <inheritdoc/>
    public Status? FindStatus(string key) => byKey.GetValueOrDefault(key);

    /// <inheritdoc/>
    public IReadOnlyList<Transition> From(string status) => from.GetValueOrDefault(status, []);
}
