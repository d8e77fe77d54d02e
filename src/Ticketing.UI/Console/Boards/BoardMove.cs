using Ticketing.Access;
using Ticketing.Projects;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Boards;

/// <summary>Where a card may go.</summary>
/// <param name="Trigger">What fires it.</param>
/// <param name="To">The key of the status.</param>
/// <param name="Asks">Whether it asks for a comment, or who gets the ticket.</param>
public sealed record BoardMove(string Trigger, string To, bool Asks)
{
    internal static BoardMove Of(Transition transition, IWorkflow workflow, Ticket ticket, Project project, Actor actor) => new(
        transition.Trigger, transition.To,
        transition.Requires.Contains(RequiredField.Comment)
            || Beginners.Of(transition, workflow, ticket, project, actor) is Beginner.Asked);
}
