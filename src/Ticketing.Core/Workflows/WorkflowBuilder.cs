using System.Collections.Immutable;
using Ticketing.Tickets;

namespace Ticketing.Workflows;

/// <summary>
/// Writes a workflow down in the words of the Stateless library, which runs it. Mistakes in the table are collected and reported together
/// by <see cref="Build"/>. Not thread-safe; what it has built does not change when it goes on.
/// </summary>
public sealed class WorkflowBuilder
{
    private readonly string name;
    private readonly int version;
    private readonly List<Status> statuses = [];
    private readonly List<TransitionConfiguration> transitions = [];
    private readonly Dictionary<string, AnswerRule> answers = new(StringComparer.Ordinal);
    private string? initial;

    internal WorkflowBuilder(string name, int version)
    {
        ArgumentNullException.ThrowIfNull(name);
        this.name = name;
        this.version = version;
    }

    /// <summary>Adds a status; the order of statuses is that of a board's columns, and tickets begin in the first one.</summary>
    /// <param name="key">What stores, API and query language call it: <c>in-progress</c>.</param>
    /// <param name="displayName">
    /// What people read: <c>"In Progress"</c>, or in several languages <c>new("In Progress") { ["fr"] = "En cours" }</c>.
    /// </param>
    /// <param name="category">What it means to lists, reports and SLA clocks.</param>
    public WorkflowBuilder Status(string key, LocalizedText displayName, StatusCategory category) =>
        AddStatus(new(key, displayName, category));

    /// <summary>Adds a status that no transition leaves.</summary>
    /// <inheritdoc cref="Status(string, LocalizedText, StatusCategory)"/>
    public WorkflowBuilder FinalStatus(string key, LocalizedText displayName, StatusCategory category = StatusCategory.Closed) =>
        AddStatus(new(key, displayName, category, IsFinal: true));

    /// <summary>The status that tickets begin in, where it is not the first one. Said twice, the last counts.</summary>
    public WorkflowBuilder StartsIn(string status)
    {
        ArgumentNullException.ThrowIfNull(status);
        initial = status;
        return this;
    }

    /// <summary>
    /// Goes on with the transitions that leave a status, or each of several: <c>Configure("completed", "closed").Permit("reopen", …)</c>.
    /// </summary>
    public StatusConfiguration Configure(string status, params ReadOnlySpan<string> others)
    {
        ArgumentNullException.ThrowIfNull(status);
        foreach (var other in others)
            ArgumentNullException.ThrowIfNull(other, nameof(others));
        return new(this, [status, .. others]);
    }

    /// <summary>
    /// The workflow, checked (<see cref="WorkflowChecks"/>); whether somebody may fire each transition is checked when the host starts.
    /// </summary>
    /// <exception cref="InvalidWorkflowException">The table has mistakes; it names them all.</exception>
    public Workflow Build() => BuildOn(null, [.. transitions.SelectMany(transition => transition.Rows())]);

    // The machine is a host's own; without one, the rows are compiled to one.
    internal Workflow BuildOn(WorkflowMachine? machine, ImmutableArray<Transition> rows)
    {
        var answered = statuses.ConvertAll(
            status => answers.TryGetValue(status.Key, out var rule) ? status with { Answer = rule } : status);
        var start = initial ?? statuses.FirstOrDefault()?.Key ?? "";
        var names = rows.Where(row => row.Name is not null).DistinctBy(row => row.Trigger)
            .ToDictionary(row => row.Trigger, row => row.Name);
        var workflow = new Workflow(
            name,
            version,
            // A start that is not there becomes a stranger among the statuses, which the checks then find.
            answered.Find(status => status.Key == start) ?? new(start, start, StatusCategory.Open),
            [.. answered],
            [.. rows.Select(row => row.Name is null ? row with { Name = names.GetValueOrDefault(row.Trigger) } : row)],
            machine);
        var findings = WorkflowChecks.Run(workflow);
        return findings.Count == 0 ? workflow : throw new InvalidWorkflowException(findings);
    }

    internal TransitionConfiguration Add(TransitionConfiguration transition)
    {
        transitions.Add(transition);
        return transition;
    }

    internal void Answer(string status, AnswerRule rule) => answers[status] = rule;

    internal WorkflowBuilder AddStatus(Status status)
    {
        ArgumentNullException.ThrowIfNull(status.Key, "key");
        ArgumentNullException.ThrowIfNull(status.Name, "displayName");
        statuses.Add(status);
        return this;
    }
}
