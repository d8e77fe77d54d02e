using System.Net;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.UI.Console;

/// <summary>A ticket's page, as far as it needs no browser.</summary>
public sealed class TicketPageTests
{
    [Fact]
    public async Task A_long_history_is_read_stretch_by_stretch()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await host.FileAsync();
        for (var number = 1; number <= 150; number++)
            await host.Desk.ExecuteAsync(
                SmallHost.Boss, new(id), new AddComment($"Comment {number} of many.", CommentVisibility.Public),
                cancellationToken: TestContext.Current.CancellationToken);
        var boss = host.Open("boss");

        var latest = await boss.GetAsync($"/{id}");
        Assert.Contains("Comment 150 of many.", latest, StringComparison.Ordinal);
        Assert.DoesNotContain("Comment 50 of many.", latest, StringComparison.Ordinal);
        Assert.Contains($"/desk/{id}?before=52", latest, StringComparison.Ordinal);

        var earlier = await boss.GetAsync($"/{id}?before=52");
        Assert.Contains("filed the ticket", earlier, StringComparison.Ordinal);
        Assert.Contains("Comment 50 of many.", earlier, StringComparison.Ordinal);
        Assert.DoesNotContain("Comment 51 of many.", earlier, StringComparison.Ordinal);
        Assert.DoesNotContain("Show what came before", earlier, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_type_becomes_text_that_everybody_can_read()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await host.FileAsync(description: "- [x] oiled\n- [ ] started\n\n```\nlong line\n```");

        var page = await host.Open("boss").GetAsync($"/{id}");

        Assert.Contains("role=\"checkbox\" aria-checked=\"true\" aria-label=\"oiled\">☑</button> oiled", page, StringComparison.Ordinal);
        Assert.Contains("aria-checked=\"false\" aria-label=\"started\">☐</button> started", page, StringComparison.Ordinal);
        Assert.Contains("<pre tabindex=\"0\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_the_portal_alone_is_led_there()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await host.FileAsync();

        Assert.Equal($"/desk/portal/{id}", await host.Open("somebody").GetAsync($"/{id}", HttpStatusCode.SeeOther));
    }

    [Fact]
    public async Task Who_takes_a_ticket_off_somebody_says_why()
    {
        await using var host = await SmallHost.StartAsync();
        var id = (
            await host.Desk.CreateAsync(
                SmallHost.Boss,
                new() { Title = "No sound", Assignee = "ann" },
                cancellationToken: TestContext.Current.CancellationToken)).Id.Value;
        var boss = host.Open("boss");

        Assert.Contains("/ask?to=&", await boss.GetAsync($"/choose/assignee?ticket={id}:1"), StringComparison.Ordinal);
        Assert.Contains("whoever had it is told", await boss.GetAsync($"/choose/assignee/ask?ticket={id}:1&to="), StringComparison.Ordinal);
        await boss.PostAsync("/choose/assignee", HttpStatusCode.SeeOther, ("ticket", $"{id}:1"), ("to", ""), ("why", "Ann is on leave"));

        Assert.Contains("Ann is on leave", await boss.GetAsync($"/{id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("/ask?to=&", await boss.GetAsync($"/choose/assignee?ticket={id}:2"), StringComparison.Ordinal);
    }
}
