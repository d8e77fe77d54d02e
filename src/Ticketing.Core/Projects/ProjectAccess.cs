using Ticketing.Access;

namespace Ticketing.Projects;

/// <summary>For whom a project exists.</summary>
internal static class ProjectAccess
{
    /// <summary>Whether he may file tickets in it, sees its tickets as such, or manages it.</summary>
    public static bool Sees(Actor actor, string project) =>
        actor.May(Permission.Create, project) || actor.May(Permission.View, project) || actor.May(Permission.ManageProject, project) ||
        actor.Roles.Any(role => role.Project == project);
}
