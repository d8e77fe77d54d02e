using Ticketing.Access;

namespace Ticketing.Templates;

/// <summary>For whom templates exist, who is offered them, and who writes them. The one place that knows it. Pure.</summary>
internal static class TemplateAccess
{
    /// <summary>Whether it exists for somebody.</summary>
    public static bool Has(Actor actor, TicketTemplate template) => MayChange(actor, template) || IsOffered(actor, template);

    /// <summary>Whether it is offered to somebody who files a ticket.</summary>
    public static bool IsOffered(Actor actor, TicketTemplate template) =>
        actor.May(Permission.Create, template.Project)
        && (!template.IsForAgents || actor.MaySomewhereIn(template.Project, Permission.ReadInternal));

    /// <summary>Whether somebody adds, changes and deletes it: whoever manages its project.</summary>
    public static bool MayChange(Actor actor, TicketTemplate template) => actor.May(Permission.ManageProject, template.Project);
}
