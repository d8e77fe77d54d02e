using System.Net.Http.Json;
using System.Text.Json;
using Ticketing.SampleHost.Demo;

namespace Ticketing.SampleHost.Tests.Demo;

[Collection(DemoCollection.Name)]
public sealed class DemoTests(DemoHelpDesk demo)
{
    [Fact]
    public void One_administrator_six_managers_six_agents_in_three_teams_five_requesters_in_two_organisations_and_a_trainee_with_a_mentor()
    {
        var people = DemoPeople.Default.People;
        var agents = people.Where(person => person.Roles[0].Role == "Agent").ToList();
        var requesters = people.Where(person => person.Roles[0].Role == "Requester").ToList();

        Assert.Equal(20, people.Count);
        var training = people.Where(person => person.Roles[0].Role is "Mentor" or "Trainee").Select(person => person.Id);
        Assert.Equal(["mentor1", "trainee1"], training.Order(StringComparer.Ordinal));
        Assert.Single(people, person => person.Roles[0].Role == "Administrator");
        Assert.Equal(6, people.Count(person => person.Roles[0].Role == "Manager"));
        Assert.Equal(6, agents.Count);
        Assert.Equal(3, agents.SelectMany(agent => agent.Teams).Distinct().Count());
        Assert.Equal(5, requesters.Count);
        Assert.Equal(2, requesters.Select(requester => requester.Organisation).Distinct().Count());
    }

    [Fact]
    public async Task The_tickets_are_in_every_status_and_of_the_last_weeks()
    {
        using var client = await demo.Host.SignInAsync("admin@example.com", "Passw0rd!");

        var tickets = (await client.GetFromJsonAsync<JsonElement>("/api/ticketing/tickets?limit=100")).GetProperty("items").EnumerateArray()
            .ToList();
        var filed = tickets.Select(ticket => ticket.GetProperty("createdAt").GetDateTimeOffset()).ToList();

        Assert.InRange(tickets.Count, 24, 60);
        Assert.Equal(
            ["blocked", "cancelled", "closed", "completed", "in-progress", "pending", "to-do"],
            StatusesOf(tickets.Where(ticket => ticket.GetProperty("project").GetString() != "contracts")));
        Assert.Equal(
            ["archived", "draft", "dropped", "in-review", "signed", "with-other-party"],
            StatusesOf(tickets.Where(ticket => ticket.GetProperty("project").GetString() == "contracts")));
        Assert.InRange((filed.Max() - filed.Min()).TotalDays, 28, 40);
        Assert.Equal(filed.OrderDescending(), filed);
    }

    [Fact]
    public async Task Features_bring_theirs_devices_and_one_that_is_lent()
    {
        using var client = await demo.Host.SignInAsync("admin@example.com", "Passw0rd!");

        var devices = await client.GetFromJsonAsync<JsonElement>("/api/ticketing/devices");
        var tickets = await client.GetFromJsonAsync<JsonElement>("/api/ticketing/tickets?q=is:open+category:hardware&limit=1");
        var ticket = tickets.GetProperty("items")[0].GetProperty("id").GetInt64();
        var loans = await client.GetFromJsonAsync<JsonElement>($"/api/ticketing/tickets/{ticket}/loans");

        Assert.Equal(
            ["l-014", "l-015", "p-003", "s-021"],
            devices.GetProperty("items").EnumerateArray().Select(device => device.GetProperty("tag").GetString()));
        Assert.Equal("ThinkPad 14", loans.GetProperty("items")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Time_is_logged_on_a_few_tickets()
    {
        using var client = await demo.Host.SignInAsync("admin@example.com", "Passw0rd!");

        var tickets = await client.GetFromJsonAsync<JsonElement>("/api/ticketing/tickets?q=spent:%3E0m");
        var entries = await client.GetFromJsonAsync<JsonElement>("/api/ticketing/worklogs");

        Assert.Equal(6, tickets.GetProperty("total").GetInt32());
        Assert.Equal(385, entries.GetProperty("total").GetInt64());
    }

    [Theory]
    [InlineData("agent1@example.com", "Nobody has taken it, IT Support by person, Waiting for the network team", "Most pressing first")]
    [InlineData("manager1@example.com", "Nobody has taken it, IT Support by person", "Most pressing first")]
    [InlineData("requester1@example.com", "", "IT Support by person, Most pressing first, Nobody has taken it")]
    public async Task There_are_views_for_everybody_and_for_a_team_some_of_them_pinned(string who, string pinned, string others)
    {
        using var client = await demo.Host.SignInAsync(who, "Passw0rd!");

        var views = (await client.GetFromJsonAsync<JsonElement>("/api/ticketing/views")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(pinned, NamesOf(views.Where(view => view.GetProperty("isPinned").GetBoolean())));
        Assert.Equal(others, NamesOf(views.Where(view => !view.GetProperty("isPinned").GetBoolean())));
        foreach (var view in views)
        {
            var count = await client.GetFromJsonAsync<JsonElement>($"/api/ticketing/views/{view.GetProperty("id").GetString()}/count");
            Assert.True(who.StartsWith("requester", StringComparison.Ordinal) || count.GetProperty("count").GetInt32() > 0, $"{view}");
        }
    }

    [Fact]
    public void Nothing_of_it_happens_in_the_future()
    {
        var now = new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

        Assert.All(DemoMoment.Of(DemoTickets.Default, now), moment => Assert.True(moment.At < now, moment.Ticket.Title));
    }

    [Fact]
    public async Task A_second_start_adds_nothing()
    {
        using var folder = new TemporaryFolder();
        using (var first = new RunningHost("Development", folder))
            await CountAsync(first);

        using var second = new RunningHost("Development", folder);

        Assert.Equal(DemoTickets.Default.Count, await CountAsync(second));
    }

    private static string NamesOf(IEnumerable<JsonElement> views) =>
        string.Join(", ", views.Select(view => view.GetProperty("name").GetString()));

    private static IEnumerable<string> StatusesOf(IEnumerable<JsonElement> tickets) =>
        tickets.Select(ticket => ticket.GetProperty("status").GetString()!).Distinct().Order(StringComparer.Ordinal);

    private static async Task<int> CountAsync(RunningHost host)
    {
        using var client = await host.SignInAsync("admin@example.com", "Passw0rd!");
        return (await client.GetFromJsonAsync<JsonElement>("/api/ticketing/tickets")).GetProperty("total").GetInt32();
    }
}
