using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Ticketing.Tickets;

namespace Ticketing.Workflows;

/// <summary>
/// A workflow of the host's, of which a guard that throws does not hold: that costs the one transition, not the page or list that asks
/// for it, and the log names both.
/// </summary>
internal sealed partial class CarefulWorkflow : IWorkflow
{
    private readonly IWorkflow workflow;
    private readonly ILogger logger;
    private readonly FrozenDictionary<string, IReadOnlyList<Transition>> from;

    private CarefulWorkflow(IWorkflow workflow, ILogger logger)
    {
        this.workflow = workflow;
        this.logger = logger;
        Transitions = [.. workflow.Transitions.Select(Bound)];
        from = workflow.Statuses.ToFrozenDictionary(
            status => status.Key,
            IReadOnlyList<Transition> (status) => [.. workflow.From(status.Key).Select(Bound)],
            StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public string Name => workflow.Name;

    /// <inheritdoc/>
    public int Version => workflow.Version;

    /// <inheritdoc/>
    public Status Initial => workflow.Initial;

    /// <inheritdoc/>
    public IReadOnlyList<Status> Statuses => workflow.Statuses;

    /// <inheritdoc/>
    public IReadOnlyList<Transition> Transitions { get; }

    /// <summary>The workflow with its guards held to that; itself where it has none.</summary>
    public static IWorkflow Of(IWorkflow workflow, ILogger logger) =>
        workflow.Transitions.All(transition => transition.Guards.IsDefaultOrEmpty) ? workflow : new CarefulWorkflow(workflow, logger);

    /// <inheritdoc/>
    public Status? FindStatus(string key) => workflow.FindStatus(key);

    /// <inheritdoc/>
    public IReadOnlyList<Transition> From(string status) => from.GetValueOrDefault(status, []);

    private Transition Bound(Transition transition) => transition.Guards.IsDefaultOrEmpty ? transition : transition with
    {
        Guards = [.. transition.Guards.Select(guard => guard with { Holds = context => Holds(transition, guard, context) })],
    };

    private bool Holds(Transition transition, Guard guard, TransitionContext context)
    {
        try
        {
            return guard.Holds(context);
        }
#pragma warning disable CA1031 // Whatever the host's code throws costs its own transition.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogFault(Name, transition.Trigger, transition.From, guard.Sentence.English, context.Ticket.Id, fault);
            return false;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "In the workflow {Workflow} a guard of the transition {Trigger} from {Status} failed ('{Sentence}'). Ticket {Ticket} " +
            "is not offered it.")]
    private partial void LogFault(string workflow, string trigger, string status, string sentence, TicketId ticket, Exception fault);
}
