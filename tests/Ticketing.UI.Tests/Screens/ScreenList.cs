namespace Ticketing.UI.Screens;

/// <summary>Every screen, and somebody of the demo who sees it.</summary>
internal static class ScreenList
{
    public static readonly IReadOnlyList<(string Person, string Path)> All =
    [
        ("agent1", "/list"),
        ("agent1", "/list?q=is%3Aopen+sort%3Aupdated"),
        ("admin", "/list?q=nothing-is-called-so"),
        ("agent3", "/1"),
        ("agent3", "/1?edit=text"),
        ("agent3", "/1?edit=assignee"),
        ("manager1", "/1?edit=project"),
        ("agent1", "/1?at=2040-01-01T00:00"),
        ("manager1", "/new?title=Scanner+Wi-Fi"),
        ("agent3", "/waiting"),
    ];
}
