using System.Net;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Tickets;

namespace Ticketing.UI.Console;

/// <summary>The report of a project: all its tickets with what happened to them, as far as the reader may know of it.</summary>
public sealed class ReportPagesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_has_each_ticket_of_the_project_with_what_was_written_and_done()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await host.FileAsync(team: "network");
        await SayAsync(host, id, "It hums **again**", CommentVisibility.Public);
        await SayAsync(host, id, "Between us", CommentVisibility.Internal);

        var report = await host.Open("boss").GetAsync("/reports/support");

        Assert.Contains("It stands still.", report, StringComparison.Ordinal);
        Assert.Contains("It hums <strong>again</strong>", report, StringComparison.Ordinal);
        Assert.Contains("Between us", report, StringComparison.Ordinal);
        Assert.Contains("filed the ticket", report, StringComparison.Ordinal);
        Assert.Contains("1 ticket. The report is complete.", report, StringComparison.Ordinal);
        Assert.Contains("</html>", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_chooses_and_what_is_wrong_with_it_is_said_at_its_field()
    {
        await using var host = await SmallHost.StartAsync();
        var (first, second) = (await host.FileAsync(), await host.FileAsync(description: "It smokes."));
        var boss = host.Open("boss");

        var one = await boss.GetAsync($"/reports/support?q=id%3A{second}");
        Assert.DoesNotContain("It stands still.", one, StringComparison.Ordinal);
        Assert.Contains("It smokes.", one, StringComparison.Ordinal);
        Assert.DoesNotContain("It stands still.", await boss.GetAsync($"/reports/support?after={first}"), StringComparison.Ordinal);

        var wrong = await boss.GetAsync("/reports/support?q=priority%3Anone-such", HttpStatusCode.BadRequest);
        Assert.Contains("id=\"q-error\"", wrong, StringComparison.Ordinal);
        Assert.Contains("value=\"priority:none-such\"", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_has_what_its_reader_may_take_out_not_what_he_may_look_at_and_a_project_that_he_does_not_see_is_none()
    {
        await using var host = await SmallHost.StartAsync();
        await host.FileAsync();
        await host.Roles.SaveAsync(
            SmallHost.Boss, new("Looker", [new(Permission.View, Scope.All), new(Permission.SeePeople, Scope.All)]), Token);
        await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = "eve", DisplayName = "Eve" }, Token);
        await host.People.SetRolesAsync(SmallHost.Boss, "eve", [new("Looker")], Token);

        var looked = await host.Open("eve").GetAsync("/reports/support");
        Assert.DoesNotContain("It stands still.", looked, StringComparison.Ordinal);
        Assert.Contains("0 tickets. The report is complete.", looked, StringComparison.Ordinal);
        await host.Open("boss").GetAsync("/reports/nowhere", HttpStatusCode.NotFound);
        Assert.DoesNotContain("It stands still.", await host.Open("ann").GetAsync("/reports/support"), StringComparison.Ordinal);
        Assert.Contains("/desk/reports/support", await host.Open("boss").GetAsync("/reports"), StringComparison.Ordinal);
    }

    private static Task<CommandOutcome> SayAsync(SmallHost host, long id, string words, CommentVisibility visibility) =>
        host.Desk.ExecuteAsync(SmallHost.Boss, new(id), new AddComment(words, visibility), cancellationToken: Token);
}
