using Microsoft.AspNetCore.Http;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.Boards;

/// <summary>Which columns of a project's board somebody made narrow: his browser keeps it.</summary>
internal static class CollapsedColumns
{
    private const int Most = 20;

    /// <summary>The keys of their statuses.</summary>
    public static IReadOnlySet<string> Of(HttpRequest request, string project) =>
        (request.Cookies[Cookie(project)] ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries).Where(Keys.IsValid).Take(Most)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Makes one narrow, or wide again.</summary>
    /// <param name="http">The request.</param>
    /// <param name="project">The key of the project.</param>
    /// <param name="status">The key of the status.</param>
    /// <param name="root">Where the pages are.</param>
    public static void Toggle(HttpContext http, string project, string status, string root)
    {
        var kept = Of(http.Request, project).ToHashSet(StringComparer.Ordinal);
        if (!kept.Remove(status))
            kept.Add(status);
        BrowserCookie.Keep(http, Cookie(project), string.Join('.', kept.Order(StringComparer.Ordinal)), root, TimeSpan.FromDays(400));
    }

    private static string Cookie(string project) => $"ticketing-board-{project}";
}
