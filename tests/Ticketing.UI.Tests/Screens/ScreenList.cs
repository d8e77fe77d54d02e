namespace Ticketing.UI.Screens;

/// <summary>Every screen, and somebody of the demo who sees it; in parts that are looked at side by side.</summary>
public static class ScreenList
{
    public static readonly IReadOnlyList<(string Person, string Path)> All =
    [
        ("agent1", "/list"),
        ("agent1", "/list?q=is%3Aopen+sort%3Aupdated"),
        ("admin", "/list?q=nothing-is-called-so"),
        ("admin", "/list?q=status%3Ato-do%2Cpending&facets=1&columns=status,priority,project,category,requester,organisation,team," +
            "assignee,tags,created,due"),
        ("manager1", "/list?q=is%3Aopen"),
        ("agent1", "/board"),
        ("manager2", "/board/move/39?trigger=start&project=support"),
        ("manager1", "/board?project=support&group=assignee"),
        ("agent6", "/board?project=contracts"),
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
        ("manager1", "/admin/workflows/default"),
        ("manager6", "/admin/workflows/contracts"),
        ("admin", "/admin/transfer"),
        ("admin", "/reports"),
        ("manager1", "/reports/support?q=id%3A%3C12"),
        ("admin", "/admin/outbox"),
        ("admin", "/admin/outbox?state=done&channel=news"),
        ("admin", "/admin/outbox/1/drop"),
        ("admin", "/admin/notifications"),
        ("admin", "/admin/notifications?state=failed&user=nobody-is-called-so"),
        ("admin", "/admin/fields"),
        ("manager1", "/admin/fields?add=true"),
        ("admin", "/admin/canned-replies"),
        ("agent1", "/admin/canned-replies?add=true"),
        ("admin", "/admin/templates"),
        ("manager1", "/admin/templates?add=true"),
        ("admin", "/admin/recurring"),
        ("manager1", "/admin/recurring?add=true"),
        ("admin", "/admin/rooms"),
        ("manager1", "/admin/rooms?add=true"),
        ("admin", "/admin/webhooks?add=true"),
        ("admin", "/admin/mail"),
        ("admin", "/admin/mail-templates"),
        ("admin", "/admin/mail-templates/commented.fr"),
        ("requester1", "/portal"),
        ("requester4", "/portal?tab=organisation&state=open"),
        ("requester1", "/portal?q=nothing-is-called-so"),
        ("requester1", "/portal/new"),
        ("requester1", "/portal/26"),
        ("requester1", "/portal/33?filed=true"),
        ("requester4", "/portal/12"),
        ("agent1", "/dashboard"),
        ("manager1", "/dashboard"),
        ("admin", "/dashboard?days=30"),
        ("agent1", "/profile"),
        ("requester4", "/profile?saved=true"),
        ("agent1", "/notifications"),
        ("requester4", "/notifications"),
        ("requester5", "/notifications?unread=true"),
        ("agent3", "/1/told"),
        ("agent3", "/1"),
        ("agent3", "/1?edit=text"),
        ("agent3", "/choose/assignee?ticket=1"),
        ("manager1", "/choose/project?ticket=1"),
        ("manager1", "/choose/due/ask?ticket=1&to=other"),
        ("agent1", "/1?at=2040-01-01T00:00"),
        ("manager1", "/new?title=Scanner+Wi-Fi"),
        ("agent3", "/waiting"),
        ("agent3", "/time?period=month"),
        ("manager1", "/time"),
        ("agent3", "/time/1"),
        ("agent3", "/time?week=this"),
        ("agent1", "/bulk?q=is%3Aopen"),
        ("manager1", "/bulk?q=is%3Aopen&to=addTags&tags=printer"),
        ("manager1", "/time?week=this&team=network"),
        ("manager1", "/time?week=this&project=support"),
        ("agent3", "/attachments/of/1"),
        ("agent3", "/views"),
        ("agent3", "/views/new?layout=list&query=is%3Aopen"),
        ("manager1", "/views/new?layout=board&query=&project=support&group=assignee"),
        ("manager1", "/links/of/1?find=printer"),
        ("manager1", "/subjects/of/1"),
        ("manager1", "/merges/of/1?find=printer"),
        ("manager1", "/comments/of/1/4/split"),
        ("requester1", "/attachments/of/26"),
        ("mentor1", "/training/pools?add=true"),
        ("mentor1", "/training/pools/starter"),
        ("mentor1", "/training/scenarios/new?pool=starter"),
        ("mentor1", "/training/scenarios/owner-has-died.fr"),
        ("trainee1", "/training/inbox"),
        ("trainee1", "/training/progress"),
        ("mentor1", "/training/progress"),
        ("trainee1", "/training/desk/list"),
        ("trainee1", "/training/desk/board"),
        ("trainee1", "/training/desk/dashboard"),
        ("agent6", "/25"),
        ("manager6", "/25?fire=send-back"),
        ("admin", "/training/sources"),
        ("mentor1", "/training/deployments"),
        ("mentor1", "/training/deployments/new?pool=starter"),
        ("mentor1", "/training/reviews"),
        ("mentor1", "/training/reviews?list=discuss"),
    ];

    public static TheoryData<string, string> Administration =>
        Part(path => path.StartsWith("/admin/", StringComparison.Ordinal) && !IsOfPeople(path));

    public static TheoryData<string, string> People => Part(IsOfPeople);

    public static TheoryData<string, string> Portal => Part(path => path.StartsWith("/portal", StringComparison.Ordinal));

    public static TheoryData<string, string> Training => Part(path => path.StartsWith("/training/", StringComparison.Ordinal));

    public static TheoryData<string, string> Lists =>
        Part(path => path.StartsWith("/list", StringComparison.Ordinal) || path.StartsWith("/board", StringComparison.Ordinal));

    /// <summary>What is in no other part, so that none is left out.</summary>
    public static TheoryData<string, string> Others =>
        Part(path => !new[] { Administration, People, Portal, Training, Lists }
            .SelectMany(part => part).Any(screen => screen.Data.Item2 == path));

    private static bool IsOfPeople(string path) =>
        ((string[])["/admin/users", "/admin/teams", "/admin/organisations"]).Any(start => path.StartsWith(start, StringComparison.Ordinal));

    private static TheoryData<string, string> Part(Func<string, bool> belongs) => [.. All.Where(screen => belongs(screen.Path)).Distinct()];
}
