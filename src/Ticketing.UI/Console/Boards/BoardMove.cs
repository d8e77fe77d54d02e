using Ticketing.Access;
using Ticketing.Projects;
using Ticketing.Tickets;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Boards;

/// <summary>Where a card may go.</summary>
/// <param name="Trigger">What fires it.</param>
/// <param name="To">The key of the status.</param>
/// <param name="Asks">Whether it asks for a comment, who gets the ticket, or whether it is meant, as nothing leads out of there.</param>
public sealed record BoardMove(string Trigger, string To, bool Asks)
{
    internal static BoardMove Of(Transition transition, IWorkflow workflow, Ticket ticket, Project project, Actor actor) => new(
        transition.Trigger, transition.To,
        transition.Requires.Contains(RequiredField.Comment) || workflow.IsForGood(transition)
            || Beginners.Of(transition, workflow, ticket, project, actor) is Beginner.Asked);
}
