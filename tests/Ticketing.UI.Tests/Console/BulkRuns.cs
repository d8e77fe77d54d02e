using System.Net;

namespace Ticketing.UI.Console;

/// <summary>Runs of bulk changes, started and waited for as a reader without script does.</summary>
internal static class BulkRuns
{
    /// <summary>Starts one; the address of its page.</summary>
    public static async Task<string> StartRunAsync(
        this Reader reader, string query, string to, params (string Name, string Value)[] more) =>
        (await reader.PostAsync("/bulk", HttpStatusCode.SeeOther, [("q", query), ("to", to), .. more]))["/desk".Length..];

    /// <summary>Its page when it has ended: that of one that goes on shows how far it is.</summary>
    public static async Task<string> EndOfRunAsync(this Reader reader, string run)
    {
        while (true)
        {
            var page = await reader.GetAsync(run);
            if (!page.Contains("<progress", StringComparison.Ordinal))
                return page;
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }
}
