using Ticketing.Tickets;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Boards;

/// <summary>Where a card may go.</summary>
/// <param name="Trigger">What fires it.</param>
/// <param name="To">The key of the status.</param>
/// <param name="NeedsComment">Whether it asks for a comment.</param>
public sealed record BoardMove(string Trigger, string To, bool NeedsComment)
{
    /// <summary>Whether nothing leads out of that status.</summary>
    public bool IsForGood { get; init; }

    /// <summary>Whether it is asked about first.</summary>
    public bool Asks => NeedsComment || IsForGood;

    internal static BoardMove Of(Ticket ticket, Transition transition, WorkflowRegistry workflows) =>
        new(transition.Trigger, transition.To, transition.Requires.Contains(RequiredField.Comment))
        {
            IsForGood = workflows.IsForGood(ticket, transition),
        };
}
