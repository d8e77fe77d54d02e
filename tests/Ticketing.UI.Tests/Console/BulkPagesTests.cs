using System.Net;
using Ticketing.Tickets;

namespace Ticketing.UI.Console;

/// <summary>All that a list finds is changed without script, with a preview before and a report behind.</summary>
public sealed class BulkPagesTests
{
    [Fact]
    public async Task All_that_a_list_finds_is_previewed_changed_and_taken_back()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await host.FileAsync(team: "network");
        var ann = host.Open("ann");

        var form = await ann.GetAsync("/bulk?q=is%3Aopen");
        Assert.Contains("value=\"priority:urgent\"", form, StringComparison.Ordinal);
        var preview = await ann.GetAsync("/bulk?q=is%3Aopen&to=priority%3Aurgent");
        Assert.Contains("1 changed", preview, StringComparison.Ordinal);
        await ann.PostAsync("/bulk", HttpStatusCode.BadRequest, ("q", "is:opem"), ("to", "priority:urgent"));

        var run = (await ann.PostAsync("/bulk", HttpStatusCode.SeeOther, ("q", "is:open"), ("to", "priority:urgent")))["/desk".Length..];
        Assert.Contains("All tickets were gone through.", await EndAsync(ann, run), StringComparison.Ordinal);
        Assert.Equal(Priority.Urgent, (await host.ReadAsync(id)).Ticket.Priority);
        await host.Open("boss").GetAsync(run, HttpStatusCode.NotFound);

        await ann.PostAsync($"{run}/undo", HttpStatusCode.SeeOther);
        Assert.Contains("The changes were taken back.", await EndAsync(ann, run), StringComparison.Ordinal);
        Assert.Equal(Priority.Normal, (await host.ReadAsync(id)).Ticket.Priority);
    }

    [Fact]
    public async Task A_report_says_why_in_the_readers_language()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await host.FileAsync(team: "network");
        var ann = host.Open("ann", ("Accept-Language", "fr"));
        await ann.GetAsync("/bulk");
        var run = (await ann.PostAsync("/bulk", HttpStatusCode.SeeOther, ("q", ""), ("to", "transition:verify")))["/desk".Length..];
        var page = await EndAsync(ann, run);
        Assert.Contains($"#{id}", page, StringComparison.Ordinal);
        Assert.Contains("Ce qui n’a pas été fait, et pourquoi", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    private static async Task<string> EndAsync(Reader reader, string run)
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
