using Ticketing.Access;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Commands;
using Ticketing.People;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Tickets;

/// <summary>People are found by any word of their names, and what names nothing is an error that proposes what was meant.</summary>
public sealed class QueryValueTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        admin = desk.As(TestDesk.Admin);
        await desk.WriteAsync(
            new SaveTeam(new("network", "Network and Wi-Fi")), new SaveTeam(new("field-service", "Field service")),
            new SaveProject(new("secret", "Secret plans", "default")), new SaveCategory(new("secret", "mergers", "Mergers")),
            new SaveUser(Agent("u1", "Zoé Müller")), new SaveUser(Agent("u2", "Anna Schmidt") with { Email = "hidden@example.org" }),
            new SaveUser(Agent("u3", "Anton Schmidtke")),
            new SaveUser(new() { Id = "rita", DisplayName = "Rita Blum" }));
        foreach (var id in (string[])["u1", "u2", "u3"])
        {
            var number = await desk.FileAsync(new CreateTicket { Title = $"For {id}", Requester = "rita" });
            await desk.AssignAsync(number, id);
        }
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Theory]
    [InlineData("assignee:müller", "For u1")]
    [InlineData("assignee:MULLER", "For u1")]
    [InlineData("assignee:\"muller zoe\"", "For u1")]
    [InlineData("assignee:schmidt", "For u2")]
    [InlineData("assignee:schmi", "For u2|For u3")]
    [InlineData("assignee:u3", "For u3")]
    [InlineData("assignee:muller,schmidtke", "For u1|For u3")]
    [InlineData("-assignee:schmi", "For u1")]
    [InlineData("requester:blum assignee:zoe", "For u1")]
    [InlineData("status:To-Do assignee:zoe", "For u1")]
    public async Task A_surname_finds_the_tickets_of_people(string query, string titles) =>
        Assert.Equal(titles.Split('|'), await TitlesAsync(admin, query));

    [Fact]
    public async Task A_surname_finds_people_in_Users()
    {
        Assert.Equal(["u1"], await IdsAsync("users?q=muller"));
        Assert.Equal(["u2", "u3"], await IdsAsync("users?q=Schmidt"));
        Assert.Equal(["u2"], await IdsAsync("users?q=schmidt+anna"));

        async Task<IEnumerable<string?>> IdsAsync(string path) =>
            (await admin.GetJsonAsync(path))["items"]!.AsArray().Select(user => (string?)user!["id"]);
    }

    [Theory]
    [InlineData("assignee:mueler", "Nobody is called 'mueler'. Did you mean assignee:\\u0022Zo\\u00E9 M\\u00FCller\\u0022?")]
    [InlineData("assignee:schmitd", "Did you mean assignee:\\u0022Anna Schmidt\\u0022")]
    [InlineData("requester:xyzzy", "At character 11: Nobody is called 'xyzzy'.")]
    [InlineData("status:done", "'status' has no value 'done'. Did you mean status:completed, or is:done?")]
    [InlineData("is:open status:completd", "At character 16: 'status' has no value 'completd'. Did you mean status:completed?")]
    [InlineData("status:high", "Did you mean priority:high?")]
    [InlineData("status:wip", "Did you mean status:in-progress?")]
    [InlineData("status:network", "Did you mean team:network?")]
    [InlineData("team:wifi", "Did you mean team:network?")]
    [InlineData("team:netwrok", "Did you mean team:network?")]
    [InlineData("team:done", "Did you mean is:done?")]
    [InlineData("project:sceret", "Did you mean project:secret?")]
    [InlineData("category:merger", "Did you mean category:mergers?")]
    [InlineData("priority:critical", "Did you mean priority:urgent?")]
    [InlineData("is:completed", "Did you mean is:done, or status:completed?")]
    [InlineData("status:pending,done", "'status' has no value 'done'. Did you mean status:completed?")]
    [InlineData("organisation:nowhere", "'organisation' has no value 'nowhere'.")]
    public async Task A_value_that_there_is_not_is_an_error_with_what_was_meant(string query, string sentence)
    {
        foreach (var path in (string[])["tickets?q=", "tickets/facets?fields=status&q=", "tickets/export?format=csv&q="])
        {
            var problem = await (await admin.GetAsync(path + Uri.EscapeDataString(query))).ProblemAsync(400, "validation");

            Assert.Contains(sentence.Replace("'", "\\u0027", StringComparison.Ordinal), problem.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("team:netwrok", "team:network")]
    [InlineData("team:network", "Did you mean")]
    [InlineData("assignee:schmitd", "Schmidt")]
    [InlineData("assignee:hidden", "Schmidt")]
    [InlineData("assignee:hidden@example.org", "Schmidt")]
    public async Task What_somebody_may_not_know_of_is_not_proposed(string query, string hidden)
    {
        var problem = await (await desk.As("rita").GetAsync($"tickets?q={Uri.EscapeDataString(query)}")).ProblemAsync(400, "validation");

        Assert.DoesNotContain(hidden, problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Projects_that_one_may_not_know_of_are_not_proposed_nor_their_categories()
    {
        await using var closed = await TestDesk.StartAsync(t => t.Configure(options => options.DefaultRoles.Clear()));
        await closed.WriteAsync(
            new SaveProject(new("secret", "Secret plans", "default")), new SaveCategory(new("secret", "mergers", "Mergers")),
            new SaveProject(new("open", "Open to paul", "default")), new SaveCategory(new("open", "lamps", "Lamps")),
            new SaveUser(new() { Id = "paul", DisplayName = "Paul Blum", Roles = [new(Role.Agent.Name, "open")] }));
        foreach (var query in (string[])["project:sceret", "project:secret", "category:merger", "category:mergers", "status:secret"])
        {
            var problem = await (await closed.As("paul").GetAsync($"tickets?q={query}")).ProblemAsync(400, "validation");
            Assert.DoesNotContain("Did you mean", problem.ToJsonString(), StringComparison.Ordinal);
        }

        Assert.Empty(await TitlesAsync(closed.As("paul"), "project:open category:lamps"));
    }

    [Fact]
    public async Task What_is_on_ones_own_tickets_can_be_asked_for_though_one_may_not_know_more_of_it()
    {
        Assert.Equal(["For u2"], await TitlesAsync(desk.As("rita"), "assignee:u2"));
        Assert.Equal(["For u1", "For u2", "For u3"], await TitlesAsync(desk.As("rita"), "requester:blum"));
    }

    /// <summary>A trainee's dashboard asked for his project before his first exercise was there, and was refused.</summary>
    [Theory]
    [InlineData("project:to-come")]
    [InlineData("team:disbanded")]
    public async Task What_ones_own_roles_and_teams_name_can_be_asked_for_though_there_is_none(string query)
    {
        await desk.WriteAsync(new SaveUser(new()
        {
            Id = "tina", DisplayName = "Tina", Roles = [new(Role.Manager.Name, "to-come")], Teams = new(["disbanded"]),
        }));

        Assert.Empty(await TitlesAsync(desk.As("tina"), query));
        await (await desk.As("rita").GetAsync($"tickets?q={query}")).ProblemAsync(400, "validation");
    }

    private static User Agent(string id, string name) =>
        new() { Id = id, DisplayName = name, Roles = [new(Role.Agent.Name)] };

    private static async Task<IEnumerable<string?>> TitlesAsync(HttpClient client, string query)
    {
        var found = await client.GetJsonAsync($"tickets?q={Uri.EscapeDataString(query)}");
        return found["items"]!.AsArray().Select(item => (string?)item!["title"]).Order(StringComparer.Ordinal);
    }
}
