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
        ("manager2", "/board/move/33?trigger=start&project=support"),
        ("manager1", "/board?project=support&group=assignee"),
    ];
}
