using Ticketing.Administration;
using Ticketing.Projects;
using Ticketing.UI.Requests;
using Ticketing.Webhooks;

namespace Ticketing.UI.Console.Administration.Webhooks;

/// <summary>The projects for which the reader may register webhooks.</summary>
/// <param name="All">They, by key.</param>
/// <param name="MayAll">Whether he may register one for all projects.</param>
public sealed record WebhookProjects(IReadOnlyList<Project> All, bool MayAll)
{
    /// <summary>The name of a project; its key when it is not among them.</summary>
    public string NameOf(string key) => All.FirstOrDefault(project => project.Key == key)?.Name ?? key;

    internal static async Task<WebhookProjects> ReadAsync(PageContext page, ProjectDesk projects, CancellationToken cancellationToken)
    {
        var all = await WholeList.ReadAsync(after => projects.ListAsync(page.Caller, after, cancellationToken), project => project.Key);
        return new(
            [.. all.Where(project => page.Actor.May(WebhookPermissions.Manage, project.Key))],
            page.Actor.May(WebhookPermissions.Manage));
    }
}
