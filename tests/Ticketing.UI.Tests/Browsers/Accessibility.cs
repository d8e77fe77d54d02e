using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Ticketing.UI.Browsers;

/// <summary>Asks axe: WCAG 2.2, A and AA, and what it calls best practice.</summary>
internal static class Accessibility
{
    // In the page itself: axe's own adapter opens another window for each question, which costs more than the question does.
    private const string Ask = """
        async () => {
            // A change of colour takes a frame at least, and that of an element may begin when that of its parent has ended.
            const frame = () => new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)));
            const changes = () => document.getAnimations().filter(one => one.effect.getComputedTiming().endTime < Infinity);
            for (await frame(); changes().length > 0; await frame())
                await Promise.all(changes().map(one => one.finished.catch(() => one)));
            // axe takes what a page has been scrolled half below a bar that stays for a target as small as the half that is seen.
            const bars = [...document.querySelectorAll('body *')].filter(one => getComputedStyle(one).position === 'sticky');
            const styles = bars.map(bar => bar.getAttribute('style'));
            bars.forEach(bar => { bar.style.position = 'relative'; bar.style.inset = 'auto'; });
            const found = await axe.run(document, {
                runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
                resultTypes: ['violations'],
            });
            bars.forEach((bar, at) => styles[at] === null ? bar.removeAttribute('style') : bar.setAttribute('style', styles[at]));
            return found.violations.flatMap(violation => violation.nodes.slice(0, 3).map(node =>
                `${violation.id}: ${violation.help}\n    ${node.html}\n    ` +
                [...node.any, ...node.all].map(check => check.message).join(' ')));
        }
        """;

    private static readonly string Axe = $"() => {{ {new BundledAxeScriptProvider().GetScript()} }}";

    /// <summary>There is no violation on the page.</summary>
    /// <remarks>What was found is told whole, with the element: a collection's own message is cut short.</remarks>
    public static async Task AssertAccessibleAsync(this IPage page)
    {
        var found = await page.FindBarriersAsync();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>The violations on the page.</summary>
    public static async Task<IReadOnlyList<string>> FindBarriersAsync(this IPage page)
    {
        // What is in a frame would not be looked at. In one that shows a mail no script runs, and so not the one that looks.
        var mails = await page.Locator("iframe[sandbox='']").CountAsync();
        Assert.Equal(1 + mails, page.Frames.Count);
        if (await page.EvaluateAsync<bool>("() => typeof axe === 'undefined'"))
            await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(Ask);
    }
}
