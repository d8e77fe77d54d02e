using Ticketing.Access;

namespace Ticketing.Recurring;

/// <summary>For whom recurring tickets exist: whoever manages the project. The tickets are there for whoever sees them. Pure.</summary>
internal static class RecurringAccess
{
    /// <summary>Whether one exists for somebody, and he changes and deletes it.</summary>
    public static bool Has(Actor actor, RecurringTicket ticket) => actor.May(Permission.ManageProject, ticket.Project);
}
