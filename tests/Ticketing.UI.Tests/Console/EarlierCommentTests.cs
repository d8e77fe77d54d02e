using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Tickets;

namespace Ticketing.UI.Console;

/// <summary>The page of a ticket as it was shows what comments said then, to who may read that.</summary>
public sealed class EarlierCommentTests
{
    [Fact]
    public async Task A_ticket_as_it_was_shows_what_its_comments_said_to_who_may_know_that_and_to_nobody_else()
    {
        await using var host = await SmallHost.StartAsync();
        var id = new TicketId(await host.FileAsync(team: "network"));
        await host.Desk.ExecuteAsync(SmallHost.Boss, id, new AddComment("The blet is torn.", CommentVisibility.Public));
        await host.Desk.ExecuteAsync(SmallHost.Boss, id, new AddComment("The code is 1234.", CommentVisibility.Public));
        var then = (await host.Services.GetRequiredService<TicketArchive>().HistoryAsync(SmallHost.Boss, id, 0, 100, default))[^1].At;
        await host.Desk.ExecuteAsync(SmallHost.Boss, id, new EditComment(2, "The belt is torn."));
        await host.Desk.ExecuteAsync(SmallHost.Boss, id, new DeleteComment(3));
        var path = $"/{id.Value}?at={Uri.EscapeDataString(then.UtcDateTime.ToString("O", CultureInfo.InvariantCulture))}";

        var boss = await host.Open("boss").GetAsync(path);
        Assert.Contains("The blet is torn.", boss, StringComparison.Ordinal);
        Assert.Contains("The code is 1234.", boss, StringComparison.Ordinal);
        Assert.DoesNotContain("The belt is torn.", boss, StringComparison.Ordinal);
        Assert.DoesNotContain("edited <", boss, StringComparison.Ordinal);
        var ann = await host.Open("ann").GetAsync(path);
        Assert.Contains("The belt is torn.", ann, StringComparison.Ordinal);
        Assert.DoesNotContain("The blet is torn.", ann, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", ann, StringComparison.Ordinal);
        Assert.Contains("This comment was deleted.", ann, StringComparison.Ordinal);
    }
}
