using Ticketing.Access;

namespace Ticketing.Workflows;

/// <summary>
/// A transition of a <see cref="WorkflowBuilder"/>: what it asks for besides. It goes on with the next transition of the same
/// status, with another status, or to the end.
/// </summary>
public sealed class TransitionConfiguration
{
    private readonly WorkflowBuilder workflow;
    private readonly StatusConfiguration from;
    private readonly string trigger;
    private readonly string to;
    private readonly Permission permission;
    private readonly List<Guard> guards = [];
    private readonly List<RequiredField> required = [];
    private LocalizedText? name;
    private bool evenIfBlocked;

    internal TransitionConfiguration(WorkflowBuilder workflow, StatusConfiguration from, string trigger, string to, Permission permission)
    {
        this.workflow = workflow;
        this.from = from;
        this.trigger = trigger;
        this.to = to;
        this.permission = permission;
    }

    /// <summary>
    /// Says what people read for its trigger, on buttons for instance; once is enough for all transitions of that trigger.
    /// </summary>
    public TransitionConfiguration Named(LocalizedText displayName)
    {
        ArgumentNullException.ThrowIfNull(displayName);
        name = displayName;
        return this;
    }

    /// <summary>Adds a condition to this transition. All must hold; the first that does not explains the refusal.</summary>
    /// <param name="holds">The condition; pure: the same context, the same answer.</param>
    /// <param name="sentence">The condition as a sentence for people.</param>
    public TransitionConfiguration OnlyIf(Func<TransitionContext, bool> holds, LocalizedText sentence)
    {
        ArgumentNullException.ThrowIfNull(holds);
        ArgumentNullException.ThrowIfNull(sentence);
        guards.Add(new(sentence, holds));
        return this;
    }

    /// <summary>Adds what this transition's command must bring or the ticket must have.</summary>
    public TransitionConfiguration Requires(RequiredField field, params ReadOnlySpan<RequiredField> others)
    {
        required.Add(field);
        required.AddRange(others);
        return this;
    }

    /// <summary>
    /// Lets it complete a ticket though an open one blocks it: otherwise such a ticket does not go to where work is done.
    /// </summary>
    public TransitionConfiguration EvenIfBlocked()
    {
        evenIfBlocked = true;
        return this;
    }

    /// <summary>
    /// An answer of whoever needs the ticket fires it, a public comment of his: he need not hold its permission. Where a guard or what it
    /// requires is in its way, the answer stays and the ticket too.
    /// </summary>
    public TransitionConfiguration WhenAnswered() => Answered(AnswerRule.Fires(trigger));

    /// <summary>
    /// Whoever needs the ticket and answers is asked whether it is still a problem; where he says so, it is fired. He need not hold its
    /// permission.
    /// </summary>
    public TransitionConfiguration WhenStillAProblem() => Answered(AnswerRule.Asks(trigger));

    /// <inheritdoc cref="StatusConfiguration.Permit"/>
    public TransitionConfiguration Permit(string trigger, string to, Permission permission) => from.Permit(trigger, to, permission);

    /// <inheritdoc cref="StatusConfiguration.PermitIf"/>
    public TransitionConfiguration PermitIf(
        string trigger, string to, Permission permission, Func<TransitionContext, bool> holds, LocalizedText sentence) =>
        from.PermitIf(trigger, to, permission, holds, sentence);

    /// <inheritdoc cref="WorkflowBuilder.Configure"/>
    public StatusConfiguration Configure(string status, params ReadOnlySpan<string> others) => workflow.Configure(status, others);

    /// <inheritdoc cref="WorkflowBuilder.Build"/>
    public Workflow Build() => workflow.Build();

    private TransitionConfiguration Answered(AnswerRule rule)
    {
        foreach (var status in from.Statuses)
            workflow.Answer(status, rule);
        return this;
    }

    internal IEnumerable<Transition> Rows() => from.Statuses.Select(status => new Transition
    {
        From = status,
        Trigger = trigger,
        Name = name,
        To = to,
        Permission = permission,
        Guards = [.. guards],
        EvenIfBlocked = evenIfBlocked,
        Requires = [.. required.Distinct()],
    });
}
