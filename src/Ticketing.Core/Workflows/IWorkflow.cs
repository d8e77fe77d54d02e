namespace Ticketing.Workflows;

/// <summary>
/// The statuses of a kind of ticket and the ways between them. <c>Workflow</c> is the library's own; a host that has
/// a state machine of another make (Stateless, say) implements this over it.
/// </summary>
/// <remarks>Implementations must be immutable and thread-safe, and answer the same for as long as name and version are the same.</remarks>
public interface IWorkflow
{
    /// <summary>What projects call it; <c>default</c> is the built-in one.</summary>
    string Name { get; }

    /// <summary>Raised by whoever changes its table; each transition event records it.</summary>
    int Version { get; }

    /// <summary>The status a new ticket begins in.</summary>
    Status Initial { get; }

    /// <summary>All statuses in the order of a board's columns.</summary>
    IReadOnlyList<Status> Statuses { get; }

    /// <summary>All transitions, in the order in which buttons are offered.</summary>
    IReadOnlyList<Transition> Transitions { get; }

    /// <summary>The status with that key, or null.</summary>
    Status? FindStatus(string key);

    /// <summary>The transitions that leave a status; none for an unknown one.</summary>
    IReadOnlyList<Transition> From(string status);
}
