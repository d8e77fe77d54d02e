using System.Net;
using System.Text.RegularExpressions;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.UI.Console;

/// <summary>Tickets are taken from the waiting list in their order.</summary>
public sealed partial class WaitingListTests
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
    public async Task Who_takes_the_next_one_begins_with_it()
    {
        await using var host = await SmallHost.StartAsync();
        var first = await FileAsync(host, "The first", Priority.High);
        var second = await FileAsync(host, "The second", Priority.Normal);
        var ann = host.Open("ann");
        await ann.GetAsync("/waiting");

        Assert.Equal($"/desk/{first}", await ann.PostAsync("/waiting/next", HttpStatusCode.SeeOther));
        Assert.Equal($"/desk/{second}", await ann.PostAsync($"/waiting/{second}/take", HttpStatusCode.SeeOther));

        var begun = (await host.ReadAsync(first)).Ticket;
        Assert.Equal(("ann", "in-progress"), (begun.Assignee, begun.Status));
        Assert.Equal("to-do", (await host.ReadAsync(second)).Ticket.Status);
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

        Assert.Contains(
            $"Somebody was faster: ticket #{first} is taken. The next one is #{second}, “The second”.", page, StringComparison.Ordinal);
        Assert.Equal($"/desk/{second}", await ann.PostAsync($"/waiting/{second}/take", HttpStatusCode.SeeOther));
        Assert.Contains("Nobody is waiting", await ann.PostAsync("/waiting/next", HttpStatusCode.Conflict), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_take_tickets_has_no_waiting_list()
    {
        await using var host = await SmallHost.StartAsync();

        await host.Open("somebody").GetAsync("/waiting", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_seen_but_not_his_to_take_is_passed_over_and_not_counted()
    {
        await using var host = await SmallHost.StartAsync();
        await host.Projects.SaveAsync(SmallHost.Boss, new("side", "Side"), default);
        await host.Roles.SaveAsync(SmallHost.Boss, new("Watcher", [new(Permission.View, Scope.All)]), default);
        await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = "bob", DisplayName = "Bob" }, default);
        await host.People.SetTeamsAsync(SmallHost.Boss, "bob", ["network"], default);
        await host.People.SetRolesAsync(SmallHost.Boss, "bob", [new("Watcher"), new("Agent", "support")], default);
        for (var number = 0; number < 12; number++)
            await FileAsync(host, "Seen", Priority.Urgent, project: "side");
        var his = await FileAsync(host, "His", Priority.Low);
        var bob = host.Open("bob");

        var page = await bob.GetAsync("/waiting");

        Assert.Contains("1 waiting", page, StringComparison.Ordinal);
        Assert.Equal(["His"], Titles(page));
        Assert.Equal($"/desk/{his}", await bob.PostAsync("/waiting/next", HttpStatusCode.SeeOther));
        Assert.Contains("Nobody is waiting", await bob.PostAsync("/waiting/next", HttpStatusCode.Conflict), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_host_does_not_let_him_take_is_passed_over_and_not_counted()
    {
        await using var host = await SmallHost.StartAsync(t => t.AddAuthorizer<DutyManager>());
        for (var number = 0; number < 60; number++)
            await FileAsync(host, "Given out by hand", Priority.Urgent);
        var free = await FileAsync(host, "Free", Priority.Normal);
        var ann = host.Open("ann");

        var page = await ann.GetAsync("/waiting");

        Assert.Contains("1 waiting", page, StringComparison.Ordinal);
        Assert.Equal(["Free"], Titles(page));
        Assert.Equal($"/desk/{free}", await ann.PostAsync("/waiting/next", HttpStatusCode.SeeOther));
    }

    [Fact]
    public async Task What_the_host_does_not_let_him_take_he_does_not_get_by_beginning_with_it()
    {
        await using var host = await SmallHost.StartAsync(t => t.AddAuthorizer<DutyManager>());
        var urgent = await FileAsync(host, "Given out by hand", Priority.Urgent);
        var other = await FileAsync(host, "Begun by nobody", Priority.Low);
        var start = new FireTransition("start") { Assignee = "ann" };

        await Assert.ThrowsAsync<TicketForbiddenException>(() => host.Desk.ExecuteAsync(new("ann"), new(urgent), start));
        await host.Desk.ExecuteAsync(new("ann"), new(other), new TakeTicket { Starts = true });

        var taken = (await host.ReadAsync(other)).Ticket;
        Assert.Equal(("ann", "to-do"), (taken.Assignee, taken.Status));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task A_form_that_is_sent_twice_takes_one_ticket(int waiting)
    {
        await using var host = await SmallHost.StartAsync();
        for (var number = 0; number < waiting; number++)
            await FileAsync(host, $"Number {number}", Priority.Normal);
        var ann = host.Open("ann");
        var form = ("once", Once().Match(await ann.GetAsync("/waiting")).Groups[1].Value);

        var taken = await ann.PostAsync("/waiting/next", HttpStatusCode.SeeOther, form);
        var again = await ann.PostAsync("/waiting/next", HttpStatusCode.SeeOther, form);
        var atOnce = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ann.PostAsync("/waiting/next", HttpStatusCode.SeeOther, form)));

        Assert.All(atOnce.Append(again), where => Assert.Equal(taken, where));
        Assert.Equal(waiting - 1, Titles(await ann.GetAsync("/waiting")).Count());
    }

    [Fact]
    public async Task A_form_that_is_sent_several_times_at_once_takes_one_ticket()
    {
        await using var host = await SmallHost.StartAsync();
        for (var number = 0; number < 5; number++)
            await FileAsync(host, $"Number {number}", Priority.Normal);
        var ann = host.Open("ann");
        var form = ("once", Once().Match(await ann.GetAsync("/waiting")).Groups[1].Value);

        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ann.PostAsync("/waiting/next", HttpStatusCode.SeeOther, form)));

        Assert.Single(taken.Distinct());
        Assert.Equal(4, Titles(await ann.GetAsync("/waiting")).Count());
    }

    private static async Task<long> FileAsync(
        SmallHost host, string title, Priority priority, string team = "network", string project = "support")
    {
        var filing = new CreateTicket { Title = title, Project = project, Team = team, Priority = priority };
        return (await host.Desk.CreateAsync(SmallHost.Boss, filing)).Id.Value;
    }

    [GeneratedRegex("name=\"once\" value=\"(\\w+)\"")]
    private static partial Regex Once();

    private sealed class DutyManager : ITicketAuthorizer
    {
        public ValueTask<string?> VetoAsync(Actor actor, Ticket ticket, TicketCommand command, CancellationToken cancellationToken) =>
            ValueTask.FromResult(command switch
            {
                TakeTicket when ticket.Priority is Priority.Urgent => "Urgent tickets are given out by the duty manager.",
                FireTransition when ticket.Priority is Priority.Low => "What can wait is begun on Fridays.",
                _ => null,
            });
    }

    private static IEnumerable<string> Titles(string page) =>
        page.Split("waiting-what\"><a dir=\"auto\" href=\"")
            .Skip(1)
            .Select(part => part[(part.IndexOf('>', StringComparison.Ordinal) + 1)..part.IndexOf("</a>", StringComparison.Ordinal)]);
}
