using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Commands;

/// <summary>What it leads to when whoever needs a ticket answers, and when he is answered. Pure.</summary>
internal static class Answers
{
    /// <summary>
    /// The transition that an answer fires, with the status it reaches: the workflow grants it. Null where the comment is no answer, and
    /// where a guard or what the transition requires is in the way: what he wrote counts more than where the ticket goes.
    /// </summary>
    public static (Transition Transition, Status Reached)? Fire(Ticket ticket, AddComment comment, DecisionFacts facts)
    {
        if (RuleFor(ticket, comment, facts) is not { Trigger: { } trigger } rule || (rule.AsksFirst && !comment.IsStillAProblem))
            return null;
        return TransitionRules.Find(facts.Workflow, ticket.Status, trigger) is { } transition
            && TransitionRules.Fire(facts.Workflow, transition, new(ticket, facts.Actor, facts.Now), hasComment: true) is ({ } reached, _)
            ? (transition, reached)
            : null;
    }

    /// <summary>Whether the ticket is answered after a comment; null where that is as it was.</summary>
    /// <param name="ticket">The ticket before it.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="after">The category of the status that comes with it.</param>
    /// <param name="facts">Who writes it.</param>
    public static bool? Marks(Ticket ticket, AddComment comment, StatusCategory after, DecisionFacts facts)
    {
        if (RuleFor(ticket, comment, facts) is not null)
            return after.IsOpen() && !ticket.IsAnswered ? true : null;
        var isAnswered = comment.Visibility is CommentVisibility.Public && facts.Actor.May(Permission.Work, ticket);
        return ticket.IsAnswered && isAnswered ? false : null;
    }

    /// <summary>Whether the ticket is answered once a comment is gone: not where it was the last one that waits; else null.</summary>
    public static bool? Unmarks(int comment, DecisionFacts facts) =>
        facts.Unanswered.Count == 1 && facts.Unanswered.Contains(comment) ? false : null;

    private static AnswerRule? RuleFor(Ticket ticket, AddComment comment, DecisionFacts facts) =>
        comment.Visibility is CommentVisibility.Public ? AnswerRule.For(facts.Actor, ticket, facts.Workflow) : null;
}
