using System.Net;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.UI.Console;

/// <summary>A text of one person takes the page from nobody.</summary>
public sealed class HostileTextTests
{
    private const int AtOnce = 30;

    [Theory]
    [InlineData("[", 128)]
    [InlineData(">", 128)]
    [InlineData("[a](b", TicketLimits.Text)]
    public async Task A_ticket_with_it_in_its_description_its_past_and_its_comments_is_there_for_everybody(string pattern, int length)
    {
        await using var host = await SmallHost.StartAsync();
        var token = TestContext.Current.CancellationToken;
        var text = string.Concat(Enumerable.Repeat(pattern, length / pattern.Length));
        var id = await host.FileAsync(description: text);
        await host.Desk.ExecuteAsync(
            SmallHost.Boss, new(id), new EditTicket { Description = "It stands still." }, cancellationToken: token);
        await host.Desk.ExecuteAsync(SmallHost.Boss, new(id), new AddComment(text, CommentVisibility.Public), cancellationToken: token);
        var boss = host.Open(SmallHost.Boss.UserId);

        var page = await boss.GetAsync($"/{id}");
        var portal = await boss.GetAsync($"/portal/{id}");
        await boss.PostAsync("/preview", HttpStatusCode.OK, ("description", text));

        Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.Contains(text, portal, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("This text is shown as it was typed").Length - 1);
    }

    [Fact]
    public async Task Previews_without_end_are_told_to_wait_and_those_of_others_are_not()
    {
        await using var host = await SmallHost.StartAsync();
        var (_, boss) = await host.OpenTicketAsync();
        var ann = host.Open("ann");
        await ann.GetAsync("/new");

        for (var i = 0; i < AtOnce; i++)
            await boss.PostAsync("/preview", HttpStatusCode.OK, ("description", $"*{i}*"));
        var answer = "";
        // A second gives one back, and thirty may take longer than that.
        for (var i = 0; i < AtOnce && !answer.Contains("many previews", StringComparison.Ordinal); i++)
            answer = await boss.PostAsync("/preview", null, ("description", "*a*"));

        Assert.Contains("many previews", answer, StringComparison.Ordinal);
        Assert.Contains("<em>a</em>", await ann.PostAsync("/preview", HttpStatusCode.OK, ("description", "*a*")), StringComparison.Ordinal);
    }
}
