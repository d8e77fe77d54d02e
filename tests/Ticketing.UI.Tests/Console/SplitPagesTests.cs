using System.Net;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.UI.Console;

/// <summary>Comments become tickets without script.</summary>
public sealed class SplitPagesTests
{
    [Fact]
    public async Task A_comment_is_split_by_a_form_that_is_filled_in_and_both_pages_lead_to_each_other()
    {
        await using var host = await SmallHost.StartAsync();
        var (id, ann) = (await host.FileAsync(team: "network"), host.Open("ann"));
        await host.Desk.ExecuteAsync(SmallHost.Boss, new(id), new AddComment("The belt is torn, too.", CommentVisibility.Public));

        Assert.Contains($"/comments/of/{id}/2/split", await ann.GetAsync($"/{id}"), StringComparison.Ordinal);
        var form = await ann.GetAsync($"/comments/of/{id}/2/split");
        Assert.Contains("The belt is torn, too.", form, StringComparison.Ordinal);
        Assert.Contains((await host.ReadAsync(id)).Ticket.Title, form, StringComparison.Ordinal);
        Assert.Contains(
            "id=\"title-error\"",
            await ann.PostAsync($"/comments/of/{id}/2/split", HttpStatusCode.BadRequest, ("title", ""), ("project", "support")),
            StringComparison.Ordinal);

        var next = await ann.PostAsync(
            $"/comments/of/{id}/2/split", HttpStatusCode.SeeOther, ("title", "Torn belt"), ("project", "support"),
            ("priority", "High"), ("link", "relatesTo"));

        Assert.Equal($"/desk/{id + 1}", next);
        var filed = await ann.GetAsync($"/{id + 1}");
        Assert.Contains("The belt is torn, too.", filed, StringComparison.Ordinal);
        Assert.Contains($"This ticket was split off a comment on #{id}:", filed, StringComparison.Ordinal);
        Assert.Contains($"/desk/{id}?comment=2#comment-2", filed, StringComparison.Ordinal);
        Assert.Contains($"split this ticket off #{id}", filed, StringComparison.Ordinal);
        var page = await ann.GetAsync($"/{id}");
        Assert.Contains($"Split into #{id + 1}", page, StringComparison.Ordinal);
        Assert.Contains($"split a comment into #{id + 1}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_split_is_offered_nothing_and_refused()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await host.FileAsync(team: "network");
        await host.Desk.ExecuteAsync(SmallHost.Boss, new(id), new AddComment("The belt is torn, too.", CommentVisibility.Public));
        await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = "rita", DisplayName = "Rita" }, default);
        await host.People.SetRolesAsync(SmallHost.Boss, "rita", [new("Requester")], default);
        await host.Desk.ExecuteAsync(SmallHost.Boss, new(id), new WatchTicket("rita"));
        var rita = host.Open("rita");

        Assert.DoesNotContain("/split", await rita.GetAsync($"/portal/{id}"), StringComparison.Ordinal);
        await rita.GetAsync($"/comments/of/{id}/2/split", HttpStatusCode.Forbidden);
        await rita.PostAsync($"/comments/of/{id}/2/split", HttpStatusCode.Forbidden, ("title", "Mine"), ("project", "support"));
    }
}
