using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Ticketing.UI.Browsers;

/// <summary>Asks axe: WCAG 2.2, A and AA.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>There is no violation on the page.</summary>
    public static async Task AssertAccessibleAsync(this IPage page)
    {
        var found = await page.RunAxe(Options);
        Assert.True(
            found.Violations.Length == 0,
            string.Join("\n", found.Violations.SelectMany(violation => violation.Nodes.Take(3).Select(node => $"{violation.Id}: {violation.Help}\n    {node.Html}\n    {string.Join(" ", node.Any.Concat(node.All).Select(check => check.Message))}"))));
    }
}
