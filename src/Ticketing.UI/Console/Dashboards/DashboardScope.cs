using Ticketing.Access;

namespace Ticketing.UI.Console.Dashboards;

/// <summary>For whom a dashboard is.</summary>
public enum DashboardKind
{
    /// <summary>Somebody who works on tickets: his own work and what waits for his teams.</summary>
    Agent,

    /// <summary>Somebody who answers for projects.</summary>
    Manager,

    /// <summary>Somebody who sees everything.</summary>
    Administrator,
}

/// <summary>Which tickets a dashboard is about.</summary>
/// <param name="Kind">For whom it is.</param>
/// <param name="Project">The project it is narrowed to; null for all that concern him.</param>
/// <param name="Query">The tickets as a query; blank for all he sees.</param>
public sealed record DashboardScope(DashboardKind Kind, string? Project, string Query)
{
    // A query names no more values; who manages more sees all that he sees.
    private const int MostProjects = 20;

    internal static DashboardScope Of(Actor actor, string? project)
    {
        var managed = actor.Roles
            .Where(role => role.Project is not null
                && role.Role.Grants.Any(grant => grant is { Scope: Scope.Project } && grant.Permission == Permission.View))
            .Select(role => role.Project!)
            .Distinct()
            .ToList();
        var kind = actor.May(Permission.View) ? DashboardKind.Administrator
            : managed.Count > 0 ? DashboardKind.Manager
            : DashboardKind.Agent;
        var chosen = Keys.IsValid(project) && (kind is DashboardKind.Administrator || managed.Contains(project!)) ? project : null;
        var query = chosen is not null ? $"project:{chosen}"
            : kind is DashboardKind.Manager && managed.Count <= MostProjects ? $"project:{string.Join(',', managed)}"
            : "";
        return new(kind, chosen, query);
    }

    /// <summary>The query of some of them.</summary>
    public string And(string condition) => Query.Length == 0 ? condition : $"{Query} {condition}";
}
