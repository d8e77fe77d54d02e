using System.Collections.Immutable;
using Ticketing.Workflows;

namespace Ticketing.Tests.Workflows;

/// <summary>A host's own workflow, with any mistake one likes.</summary>
internal sealed record HandMadeWorkflow : IWorkflow
{
    public string Name { get; init; } = "hand-made";

    public int Version { get; init; } = 1;

    public required ImmutableArray<Status> Statuses { get; init; }

    public required ImmutableArray<Transition> Transitions { get; init; }

    public Status? Start { get; init; }

    public Func<string, IReadOnlyList<Transition>>? Leaving { get; init; }

    public Func<string, Status?>? Finding { get; init; }

    public bool HasNoStart { get; init; }

    public Status Initial => HasNoStart ? null! : Start ?? Statuses[0];

    IReadOnlyList<Status> IWorkflow.Statuses => Statuses;

    IReadOnlyList<Transition> IWorkflow.Transitions => Transitions;

    public Status? FindStatus(string key) => Finding is null ? Statuses.FirstOrDefault(status => status.Key == key) : Finding(key);

    public IReadOnlyList<Transition> From(string status) =>
        Leaving is null ? [.. Transitions.Where(row => row.From == status)] : Leaving(status);
}
