using System.Net;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.UI.Console;

/// <summary>Tickets are taken from the waiting list in their order.</summary>
public sealed class WaitingListTests
{
    [Fact]
    public async Task The_next_one_is_the_most_pressing_and_then_the_oldest()
    {
        await using var host = await SmallHost.StartAsync();
        var old = await FileAsync(host, "Old and normal", Priority.Normal);
        await FileAsync(host, "New and normal", Priority.Normal);
        var urgent = await FileAsync(host, "New and urgent", Priority.Urgent);
        await FileAsync(host, "Of others", Priority.Urgent, "rooms");
        var ann = host.Open("ann");

        var page = await ann.GetAsync("/waiting");

        Assert.Contains("3 waiting", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Of others", page, StringComparison.Ordinal);
        Assert.Equal(["New and urgent", "Old and normal", "New and normal"], Titles(page));
        Assert.Equal($"/desk/{urgent}", await ann.PostAsync("/waiting/next", HttpStatusCode.SeeOther));
        Assert.Equal($"/desk/{old}", await ann.PostAsync("/waiting/next", HttpStatusCode.SeeOther));
    }

    [Fact]
    public async Task Who_is_slower_is_told_and_offered_the_next_one()
    {
        await using var host = await SmallHost.StartAsync();
        var first = await FileAsync(host, "The first", Priority.High);
        var second = await FileAsync(host, "The second", Priority.Normal);
        var ann = host.Open("ann");
        await ann.GetAsync("/waiting");
        await host.Desk.ExecuteAsync(SmallHost.Boss, new(first), new TakeTicket());

        var page = await ann.PostAsync($"/waiting/{first}/take", HttpStatusCode.Conflict);

        Assert.Contains($"Somebody was faster: ticket #{first} is taken. The next one is #{second}, “The second”.", page, StringComparison.Ordinal);
        Assert.Equal($"/desk/{second}", await ann.PostAsync($"/waiting/{second}/take", HttpStatusCode.SeeOther));
        Assert.Contains("Nobody is waiting", await ann.PostAsync("/waiting/next", HttpStatusCode.Conflict), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_take_tickets_has_no_waiting_list()
    {
        await using var host = await SmallHost.StartAsync();

        await host.Open("somebody").GetAsync("/waiting", HttpStatusCode.Forbidden);
    }

    private static async Task<long> FileAsync(SmallHost host, string title, Priority priority, string team = "network") =>
        (await host.Desk.CreateAsync(SmallHost.Boss, new() { Title = title, Project = "support", Team = team, Priority = priority })).Id.Value;

    private static IEnumerable<string> Titles(string page) =>
        page.Split("waiting-what\"><a href=\"").Skip(1).Select(part => part[(part.IndexOf('>', StringComparison.Ordinal) + 1)..part.IndexOf("</a>", StringComparison.Ordinal)]);
}
