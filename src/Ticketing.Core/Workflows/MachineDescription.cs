using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Tickets;
using Machine = Stateless.StateMachine<string, string>;

namespace Ticketing.Workflows;

/// <summary>
/// What a help desk has to know of a Stateless machine beyond its configuration: what its states are called and mean, and what its triggers
/// ask for. Not thread-safe.
/// </summary>
public sealed class MachineDescription
{
    private readonly WorkflowBuilder table;
    private readonly List<Status> statuses = [];
    private readonly Dictionary<string, MachineTrigger> triggers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalizedText> sentences = new(StringComparer.Ordinal);

    internal MachineDescription(string name, int version)
    {
        Name = name;
        table = new(name, version);
    }

    internal string Name { get; }

    /// <inheritdoc cref="WorkflowBuilder.Status(string, LocalizedText, StatusCategory)"/>
    public MachineDescription Status(string key, LocalizedText displayName, StatusCategory category) =>
        Add(new(key, displayName, category));

    /// <inheritdoc cref="WorkflowBuilder.FinalStatus(string, LocalizedText, StatusCategory)"/>
    public MachineDescription FinalStatus(string key, LocalizedText displayName, StatusCategory category = StatusCategory.Closed) =>
        Add(new(key, displayName, category, IsFinal: true));

    /// <inheritdoc cref="WorkflowBuilder.StartsIn"/>
    public MachineDescription StartsIn(string status)
    {
        table.StartsIn(status);
        return this;
    }

    /// <summary>Says what a trigger asks for, whichever states it leads out of. Every trigger of the machine needs it.</summary>
    /// <param name="trigger">The trigger, as the machine was configured with it.</param>
    /// <param name="permission">What the actor must hold on the ticket.</param>
    /// <param name="required">What the command must bring or the ticket must have.</param>
    public MachineDescription Trigger(string trigger, Permission permission, params ReadOnlySpan<RequiredField> required)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        triggers[trigger] = new(null, permission, [.. required]);
        return this;
    }

    /// <summary>Says what a trigger is called and asks for, whichever states it leads out of.</summary>
    /// <param name="trigger">The trigger, as the machine was configured with it.</param>
    /// <param name="displayName">What people read, on buttons for instance; without one, the trigger's key is spelt.</param>
    /// <param name="permission">What the actor must hold on the ticket.</param>
    /// <param name="required">What the command must bring or the ticket must have.</param>
    public MachineDescription Trigger(
        string trigger, LocalizedText displayName, Permission permission, params ReadOnlySpan<RequiredField> required)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        ArgumentNullException.ThrowIfNull(displayName);
        triggers[trigger] = new(displayName, permission, [.. required]);
        return this;
    }

    /// <summary>Says what an answer of whoever needs the ticket does in a status; without it, the ticket stays there.</summary>
    /// <param name="status">The key of the status.</param>
    /// <param name="rule">For instance <c>AnswerRule.Fires("resume")</c>, of a trigger that leads out of it.</param>
    public MachineDescription WhenAnswered(string status, AnswerRule rule)
    {
        ArgumentNullException.ThrowIfNull(status);
        ArgumentNullException.ThrowIfNull(rule);
        table.Answer(status, rule);
        return this;
    }

    /// <summary>Says a guard's description in other languages: <c>Guard(new("It is Monday.") { ["fr"] = "C’est lundi." })</c>.</summary>
    /// <param name="sentence">In English, word for word as the machine was configured with it.</param>
    public MachineDescription Guard(LocalizedText sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        sentences[sentence.English] = sentence;
        return this;
    }

    internal Workflow Build(Action<Machine> configure)
    {
        var machine = new WorkflowMachine(configured =>
        {
            configure(configured);
            configured.Know(statuses);
        });
        var reader = new MachineTable(Name, machine, triggers, sentences);
        ImmutableArray<WorkflowFinding> findings = [.. reader.Findings(statuses)];
        return findings.IsEmpty ? table.BuildOn(machine, reader.Read(statuses)) : throw new InvalidWorkflowException(findings);
    }

    private MachineDescription Add(Status status)
    {
        statuses.Add(status);
        table.AddStatus(status);
        return this;
    }
}
