using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Workflows;

/// <summary>
/// What an answer of whoever needs a ticket does in a status, a public comment of his. Wherever the ticket is open afterwards, it is also
/// marked as answered until somebody who works on it answers. Immutable.
/// </summary>
public sealed record AnswerRule
{
    private AnswerRule(string? trigger, bool asks) => (Trigger, AsksFirst) = (trigger, asks);

    /// <summary>The ticket stays where it is.</summary>
    public static AnswerRule Stays { get; } = new(null, asks: false);

    /// <summary>The transition that it fires out of the status; null for none.</summary>
    public string? Trigger { get; }

    /// <summary>Whether it fires only where he says that it is still a problem, which he is asked.</summary>
    public bool AsksFirst { get; }

    /// <summary>It fires a transition.</summary>
    /// <param name="trigger">
    /// Of a transition that leaves the status. The workflow grants it to him: its permission is not asked for.
    /// </param>
    public static AnswerRule Fires(string trigger) => new(Given(trigger), asks: false);

    /// <summary>He is asked whether it is still a problem, and only then it fires a transition.</summary>
    /// <inheritdoc cref="Fires"/>
    public static AnswerRule Asks(string trigger) => new(Given(trigger), asks: true);

    /// <summary>
    /// What a public comment of an actor does to a ticket; null where it is no answer, because he does not need it, or has it himself and
    /// talks to nobody.
    /// </summary>
    public static AnswerRule? For(Actor actor, Ticket ticket, IWorkflow workflow)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(workflow);
        return actor.Is(ticket.Requester) && !actor.Is(ticket.Assignee) ? workflow.FindStatus(ticket.Status)?.Answer ?? Stays : null;
    }

    private static string Given(string trigger)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return trigger;
    }
}
