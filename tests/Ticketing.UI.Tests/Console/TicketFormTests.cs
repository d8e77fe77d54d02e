using System.Net;
using Ticketing.Tickets;

namespace Ticketing.UI.Console;

/// <summary>The forms of a ticket's page, sent late, twice, or for the last time.</summary>
public sealed class TicketFormTests
{
    [Fact]
    public async Task A_property_that_somebody_else_changed_is_a_conflict()
    {
        await using var host = await SmallHost.StartAsync();
        var (id, boss) = await host.OpenTicketAsync();
        await boss.PostAsync("/choose/priority", HttpStatusCode.SeeOther, ("ticket", $"{id}:1"), ("to", "High"));

        var page = await boss.PostAsync("/choose/priority", HttpStatusCode.Conflict, ("ticket", $"{id}:1"), ("to", "Low"));

        Assert.Contains("Somebody changed this in the meantime.", page, StringComparison.Ordinal);
        Assert.Equal(Priority.High, (await host.ReadAsync(id)).Ticket.Priority);
    }

    [Fact]
    public async Task Another_property_of_a_ticket_that_somebody_changed_is_changed_all_the_same()
    {
        await using var host = await SmallHost.StartAsync();
        var (id, boss) = await host.OpenTicketAsync();
        await boss.PostAsync("/choose/priority", HttpStatusCode.SeeOther, ("ticket", $"{id}:1"), ("to", "High"));

        await boss.PostAsync("/choose/tags", HttpStatusCode.SeeOther, ("ticket", $"{id}:1"), ("to", "+printer"));

        Assert.Equal(["printer"], (await host.ReadAsync(id)).Ticket.Tags);
    }

    [Fact]
    public async Task Who_gives_a_ticket_away_and_sees_it_no_more_is_told_so()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await host.FileAsync(team: "network");
        var ann = host.Open("ann");
        Assert.Contains("value=\"rooms\"", await ann.GetAsync($"/choose/team?ticket={id}:1&back=/desk/{id}"), StringComparison.Ordinal);

        var page = await ann.PostAsync(
            "/choose/team", HttpStatusCode.OK, ("ticket", $"{id}:1"), ("to", "rooms"), ("back", $"/desk/{id}"));

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
