using Ticketing.Access;
using Ticketing.Projects;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Boards;

/// <summary>Who gets a ticket of nobody's when a card is moved to where somebody works on it.</summary>
internal enum Beginner
{
    /// <summary>Nobody: it is somebody's already, or is not moved there.</summary>
    Nobody,

    /// <summary>Whoever moves it.</summary>
    Mover,

    /// <summary>Whom he says.</summary>
    Asked,
}

/// <summary>Finds it.</summary>
internal static class Beginners
{
    /// <param name="transition">What is fired.</param>
    /// <param name="workflow">The ticket's workflow.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="project">Its project, which says whether to ask.</param>
    /// <param name="actor">Who moves it.</param>
    public static Beginner Of(Transition transition, IWorkflow workflow, Ticket ticket, Project project, Actor actor)
    {
        if (ticket.Assignee is not null || ticket.StatusCategory is StatusCategory.Active
            || workflow.FindStatus(transition.To) is not { Category: StatusCategory.Active })
            return Beginner.Nobody;
        var gives = actor.May(Permission.Assign, ticket);
        var takes = (gives || actor.May(Permission.Take, ticket)) && actor.May(Permission.Work, ticket with { Assignee = actor.UserId });
        return gives && (project.AsksWhoStarts || !takes) ? Beginner.Asked : takes ? Beginner.Mover : Beginner.Nobody;
    }
}
