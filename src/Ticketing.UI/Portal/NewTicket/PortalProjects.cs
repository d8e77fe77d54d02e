using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Portal.NewTicket;

/// <summary>Finds what a requester can choose from.</summary>
internal static class PortalProjects
{
    // Each project's categories are a read of their own, and nobody finds his way in a choice of hundreds.
    private const int MostAtOnce = 8;

    /// <summary>The projects to file in: all with their categories, or the one chosen with them and the names of all.</summary>
    public static async Task<(IReadOnlyList<PortalProject> Projects, IReadOnlyList<(string Key, string Name)> Others)> FindAsync(
        PageContext page, ProjectDesk desk, string? chosen, CancellationToken cancellationToken)
    {
        var all = await WholeList.ReadAsync(after => desk.ListAsync(page.Caller, after, cancellationToken), project => project.Key);
        var projects = all.Where(project => project.IsActive && page.Actor.May(Permission.Create, project.Key)).ToList();
        var shown = projects.Count <= MostAtOnce ? projects : projects.Where(project => project.Key == chosen).ToList();
        var found = new List<PortalProject>(shown.Count);
        foreach (var project in shown)
        {
            var categories = await WholeList.ReadAsync(
                after => desk.ListCategoriesAsync(page.Caller, project.Key, after, cancellationToken), category => category.Key);
            found.Add(new(
                project.Key, project.Name,
                [
                    .. categories
                        .Where(category => category.IsActive)
                        .OrderBy(category => category.IsDefault)
                        .ThenBy(category => category.Name, StringComparer.CurrentCultureIgnoreCase),
                ]));
        }

        return (found, projects.Count <= MostAtOnce ? [] : [.. projects.Select(project => (project.Key, project.Name))]);
    }
}
