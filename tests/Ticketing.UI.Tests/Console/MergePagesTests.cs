using System.Net;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.UI.Console;

/// <summary>Tickets are merged and parted again without script.</summary>
public sealed class MergePagesTests
{
    [Fact]
    public async Task A_merged_ticket_leads_to_the_other_one_which_shows_what_was_said_on_it()
    {
        await using var host = await SmallHost.StartAsync();
        var (old, into, ann) = await OpenAsync(host);

        Assert.Contains($"/merges/of/{old}", await ann.GetAsync($"/{old}"), StringComparison.Ordinal);
        Assert.Contains(
            "No ticket is found for “#999”.", await ann.PostAsync($"/merges/of/{old}", HttpStatusCode.BadRequest, ("find", "999")),
            StringComparison.Ordinal);
        Assert.Contains(
            $"value=\"{into}\"", await ann.PostAsync($"/merges/of/{old}", HttpStatusCode.OK, ("find", "lathe")), StringComparison.Ordinal);
        Assert.Equal(
            $"/desk/{into}#merged-{old}", await ann.PostAsync($"/merges/of/{old}", HttpStatusCode.SeeOther, ("find", $"#{into}")));

        var page = await ann.GetAsync($"/{into}");
        Assert.Contains($"id=\"merged-{old}\"", page, StringComparison.Ordinal);
        Assert.Contains("The belt is torn.", page, StringComparison.Ordinal);
        Assert.Contains($"merged #{old} into this ticket", page, StringComparison.Ordinal);
        Assert.Equal($"/desk/{into}#merged-{old}", await ann.GetAsync($"/{old}", HttpStatusCode.SeeOther));
        var stays = await ann.GetAsync($"/{old}?stay=true");
        Assert.Contains($"This ticket was merged into #{into}.", stays, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"composer\"", stays, StringComparison.Ordinal);
        await ann.PostAsync($"/{old}/comments", HttpStatusCode.Forbidden, ("body", "Well?"), ("visibility", "public"));

        Assert.Equal($"/desk/{old}", await ann.PostAsync($"/merges/of/{old}/undo", HttpStatusCode.SeeOther));
        Assert.Contains("id=\"composer\"", await ann.GetAsync($"/{old}"), StringComparison.Ordinal);
        Assert.DoesNotContain("The belt is torn.", await ann.GetAsync($"/{into}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sees_one_of_the_two_reads_nothing_of_the_other()
    {
        await using var host = await SmallHost.StartAsync();
        var (old, into, ann) = await OpenAsync(host);
        await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = "rita", DisplayName = "Rita" }, default);
        await host.People.SetRolesAsync(SmallHost.Boss, "rita", [new("Requester")], default);
        await host.Desk.ExecuteAsync(SmallHost.Boss, new(into), new WatchTicket("rita"));
        await ann.PostAsync($"/merges/of/{old}", HttpStatusCode.SeeOther, ("find", $"{into}"));
        await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = "otto", DisplayName = "Otto" }, default);
        await host.People.SetRolesAsync(SmallHost.Boss, "otto", [new("Requester")], default);
        await host.Desk.ExecuteAsync(SmallHost.Boss, new(old), new WatchTicket("otto"));

        var target = await host.Open("rita").GetAsync($"/portal/{into}");
        var merged = await host.Open("otto").GetAsync($"/portal/{old}");

        Assert.DoesNotContain("The belt is torn.", target, StringComparison.Ordinal);
        Assert.DoesNotContain($"#{old}", target, StringComparison.Ordinal);
        Assert.Contains("The belt is torn.", merged, StringComparison.Ordinal);
        Assert.Contains("merged into a ticket that you cannot see", merged, StringComparison.Ordinal);
        Assert.DoesNotContain($"#{into}", merged, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"reply\"", merged, StringComparison.Ordinal);
    }

    private static async Task<(long Old, long Into, Reader Ann)> OpenAsync(SmallHost host)
    {
        var (old, into, ann) = (await host.FileAsync(team: "network"), await host.FileAsync(team: "network"), host.Open("ann"));
        await host.Desk.ExecuteAsync(SmallHost.Boss, new(old), new AddComment("The belt is torn.", CommentVisibility.Public));
        await ann.GetAsync($"/{old}");
        return (old, into, ann);
    }
}
