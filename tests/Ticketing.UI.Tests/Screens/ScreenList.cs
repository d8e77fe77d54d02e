namespace Ticketing.UI.Screens;

/// <summary>Every screen, and somebody of the demo who sees it.</summary>
internal static class ScreenList
{
    public static readonly IReadOnlyList<(string Person, string Path)> All =
    [
        ("agent1", "/list"),
        ("agent1", "/list?q=is%3Aopen+sort%3Aupdated"),
        ("admin", "/list?q=nothing-is-called-so"),
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
