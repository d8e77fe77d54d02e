using System.Net;

namespace Ticketing.UI.Console;

/// <summary>The forms of a ticket's page, sent late, twice, or for the last time.</summary>
public sealed class TicketFormTests
{
    [Fact]
    public async Task A_property_that_somebody_else_changed_is_a_conflict()
    {
        await using var host = await SmallHost.StartAsync();
        var (id, boss) = await host.OpenTicketAsync();
        await boss.PostAsync($"/{id}/tags", HttpStatusCode.SeeOther, ("tags", "one"), ("version", "1"));

        var page = await boss.PostAsync($"/{id}/tags", HttpStatusCode.Conflict, ("tags", "two"), ("version", "1"));

        Assert.Contains("Somebody changed this since you opened it.", page, StringComparison.Ordinal);
        Assert.Contains("set the tags to one", page, StringComparison.Ordinal);
        Assert.Contains("value=\"two\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_a_ticket_away_and_sees_it_no_more_is_told_so()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await host.FileAsync(team: "network");
        var ann = host.Open("ann");
        await ann.GetAsync($"/{id}?edit=assignee");

        var page = await ann.PostAsync($"/{id}/assignee", HttpStatusCode.OK, ("team", "rooms"), ("version", "1"));

        Assert.Contains($"Ticket #{id} is handed over", page, StringComparison.Ordinal);
        await ann.GetAsync($"/{id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_does_its_work_once()
    {
        await using var host = await SmallHost.StartAsync();
        var (id, boss) = await host.OpenTicketAsync();
        (string, string)[] comment = [("body", "Said once."), ("visibility", "public"), ("once", "form-1")];

        var first = await boss.PostAsync($"/{id}/comments", HttpStatusCode.SeeOther, comment);
        var second = await boss.PostAsync($"/{id}/comments", HttpStatusCode.SeeOther, comment);
        await boss.PostAsync(
            $"/{id}/comments", HttpStatusCode.SeeOther, ("body", "Said otherwise."), ("visibility", "public"), ("once", "form-1"));

        Assert.Equal(first, second);
        var page = await boss.GetAsync($"/{id}");
        Assert.Equal(2, page.Split("<p>Said ").Length - 1);
        (string, string)[] filing = [("title", "Filed once"), ("project", "support"), ("once", "form-2")];
        await boss.GetAsync("/new");
        Assert.Equal(
            await boss.PostAsync("/new", HttpStatusCode.SeeOther, filing), await boss.PostAsync("/new", HttpStatusCode.SeeOther, filing));
    }
}
