using System.Collections.Immutable;
using Ticketing.Access;

namespace Ticketing.Workflows;

/// <summary>A row of a workflow's table: from a status, by a trigger, to a status. Immutable.</summary>
public sealed record Transition
{
    /// <summary>The key of the status it leaves.</summary>
    public required string From { get; init; }

    /// <summary>What fires it: <c>start</c>, <c>complete</c> …; unique among the transitions that leave a status.</summary>
    public required string Trigger { get; init; }

    /// <summary>What its trigger is called for people, the same in each of its rows; null when its key is to be spelt.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>The key of the status it reaches.</summary>
    public required string To { get; init; }

    /// <summary>What the actor must hold on the ticket.</summary>
    public required Permission Permission { get; init; }

    /// <summary>Conditions that must all hold; the first that does not explains the refusal.</summary>
    public ImmutableArray<Guard> Guards { get; init; } = [];

    /// <summary>Whether it completes a ticket though an open one blocks it.</summary>
    public bool EvenIfBlocked { get; init; }

    /// <summary>What the command must bring or the ticket must have.</summary>
    public ImmutableArray<RequiredField> Requires { get; init; } = [];
}
