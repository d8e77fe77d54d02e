namespace Ticketing.UI.Screens;

/// <summary>Every screen, and somebody of the demo who sees it.</summary>
internal static class ScreenList
{
    public static readonly IReadOnlyList<(string Person, string Path)> All =
    [
        ("agent1", "/list"),
        ("agent1", "/list?q=is%3Aopen+sort%3Aupdated"),
        ("admin", "/list?q=nothing-is-called-so"),
        ("admin", "/list?q=status%3Ato-do%2Cpending&facets=1&columns=status,priority,project,category,requester,organisation,team,assignee,tags,created,due"),
        ("manager1", "/list?q=is%3Aopen"),
        ("agent1", "/board"),
        ("manager1", "/board?project=support&group=assignee"),
        ("admin", "/admin/users"),
        ("admin", "/admin/users?q=nobody-is-called-so"),
        ("admin", "/admin/users/new"),
        ("admin", "/admin/users/edit?id=agent1"),
        ("admin", "/admin/users/deactivate?id=agent2"),
        ("admin", "/admin/teams?add=true"),
        ("admin", "/admin/teams/network?q=a"),
        ("admin", "/admin/organisations"),
        ("admin", "/admin/organisations/acme"),
        ("admin", "/admin/roles"),
        ("admin", "/admin/roles/edit?name=Agent"),
        ("admin", "/admin/roles/new?from=Agent"),
        ("admin", "/admin/projects?add=true"),
        ("admin", "/admin/projects/support?add=true"),
        ("manager1", "/admin/projects/support?rename=hardware"),
        ("admin", "/admin/projects/support/categories/hardware/delete"),
        ("manager1", "/admin/workflows"),
        ("admin", "/admin/transfer"),
        ("requester1", "/portal"),
        ("requester4", "/portal?tab=organisation&state=open"),
        ("requester1", "/portal?q=nothing-is-called-so"),
        ("requester1", "/portal/new"),
        ("requester1", "/portal/22"),
        ("requester1", "/portal/28?filed=true"),
        ("agent1", "/dashboard"),
        ("manager1", "/dashboard"),
        ("admin", "/dashboard?days=30"),
        ("agent1", "/profile"),
        ("requester4", "/profile?saved=true"),
    ];
}
