using System.Net;
using System.Text.Json.Nodes;
using Ticketing.Access;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Templates;

/// <summary>Templates over HTTP, on a real database. Mia manages the project rooms, Ann is an agent, Rita asks for help.</summary>
public sealed class TemplateTests : IAsyncLifetime
{
    private TestDesk desk = null!;

    private HttpClient Admin => desk.As(TestDesk.Admin);

    private HttpClient Mia => desk.As("mia");

    private HttpClient Ann => desk.As("ann");

    private HttpClient Rita => desk.As("rita");

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        await desk.WriteAsync(new SaveProject(new("rooms", "Rooms")));
        await desk.WriteAsync(
            new SaveUser(new() { Id = "mia", DisplayName = "Mia" }), new SetUserRoles("mia", [new(Role.Manager.Name, "rooms")]),
            new SaveUser(new() { Id = "ann", DisplayName = "Ann" }), new SetUserRoles("ann", [new(Role.Agent.Name)]),
            new SaveUser(new() { Id = "rita", DisplayName = "Rita" }));
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_template_is_added_read_changed_and_deleted()
    {
        await (await Admin.SendAsync("PUT", "fields/serial", """{"name":"Serial number","project":"rooms"}""")).JsonAsync();
        var response = await Mia.SendAsync(
            "POST", "templates",
            """
            { "name": " Projector ", "project": "rooms", "title": "Projector in ", "description": "Which room?", "priority": "high",
              "tags": ["AV"], "fields": { "serial": "X1" } }
            """);
        var added = await response.JsonAsync(HttpStatusCode.Created);
        var id = (string)added["id"]!;
        Assert.EndsWith($"/templates/{id}", response.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(added, JsonNode.Parse(
            $$"""
            { "id": "{{id}}", "name": "Projector", "project": "rooms", "isForAgents": false, "category": null, "title": "Projector in",
              "description": "Which room?", "priority": "high", "tags": ["av"], "fields": { "serial": ["X1"] }, "mayChange": true,
              "version": 1 }
            """)), added.ToJsonString());
        Assert.True(JsonNode.DeepEquals(added, await Mia.GetJsonAsync($"templates/{id}")));

        var changed = await (await Mia.SendAsync(
            "PUT", $"templates/{id}", """{"name":"Lamp","project":"rooms"}""", ("If-Match", "\"1\""))).JsonAsync();
        Assert.Equal(("Lamp", null, 2), ((string)changed["name"]!, (string?)changed["title"], (int)changed["version"]!));
        await (await Mia.SendAsync("PUT", $"templates/{id}", """{"name":"Late","project":"rooms"}""", ("If-Match", "\"1\"")))
            .ProblemAsync(412, "stale");
        Assert.Equal(HttpStatusCode.NoContent, (await Mia.SendAsync("DELETE", $"templates/{id}")).StatusCode);
        await (await Mia.GetAsync($"templates/{id}")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task One_for_agents_is_for_those_of_its_project_and_not_for_who_reads_internal_comments_elsewhere()
    {
        var added = await Admin.SendAsync("POST", "templates", """{"name":"Agents","project":"support","isForAgents":true}""");
        var id = (string)(await added.JsonAsync(HttpStatusCode.Created))["id"]!;

        Assert.Empty((await Mia.GetJsonAsync("templates"))["items"]!.AsArray());
        await (await Mia.GetAsync($"templates/{id}")).ProblemAsync(404, "notFound");
        Assert.Single((await Ann.GetJsonAsync("templates"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Who_files_in_the_project_has_it_and_who_manages_it_changes_it()
    {
        var open = await AddAsync(Mia, """{"name":"Open","project":"rooms"}""");
        var agents = await AddAsync(Mia, """{"name":"Agents","project":"rooms","isForAgents":true}""");

        Assert.Equal(["Agents", "Open"], await NamesAsync(Ann));
        Assert.Equal(["Open"], await NamesAsync(Rita));
        await (await Rita.GetAsync($"templates/{agents}")).ProblemAsync(404, "notFound");
        await (await Rita.SendAsync("DELETE", $"templates/{agents}")).ProblemAsync(404, "notFound");
        await (await Ann.SendAsync("PUT", $"templates/{open}", """{"name":"Mine","project":"rooms"}""")).ProblemAsync(403, "forbidden");
        await (await Ann.SendAsync("POST", "templates", """{"name":"Mine","project":"rooms"}""")).ProblemAsync(403, "forbidden");
        // It cannot be moved where its author manages nothing.
        await (await Mia.SendAsync("PUT", $"templates/{open}", """{"name":"Open","project":"support"}""")).ProblemAsync(403, "forbidden");
    }

    [Fact]
    public async Task What_agents_alone_see_stands_in_templates_of_theirs_alone()
    {
        await (await Admin.SendAsync("PUT", "fields/cost", """{"name":"Cost","project":"rooms","seenBy":"agents"}""")).JsonAsync();

        var open = await Mia.SendAsync("POST", "templates", """{"name":"Open","project":"rooms","fields":{"cost":"7"}}""");
        Assert.Equal(["fields.cost"], await open.RefusedFieldsAsync());
        await AddAsync(Mia, """{"name":"Agents","project":"rooms","isForAgents":true,"fields":{"cost":"7"}}""");
        Assert.Empty(await NamesAsync(Rita));
    }

    [Theory]
    [InlineData("""{"project":"rooms"}""", "name")]
    [InlineData("""{"name":"taken","project":"rooms"}""", "name")]
    [InlineData("""{"name":"a","project":"never-was"}""", "project")]
    [InlineData("""{"name":"a","project":"rooms","category":"never-was"}""", "category")]
    [InlineData("""{"name":"a","project":"rooms","fields":{"never-was":"1"}}""", "fields.never-was")]
    [InlineData("""{"name":"a","project":"rooms","tags":[""]}""", "tags")]
    [InlineData("""{"name":"a","project":"rooms","priority":"soon"}""", "priority")]
    public async Task What_is_not_acceptable_is_named(string body, string field)
    {
        await AddAsync(Admin, """{"name":"Taken","project":"rooms"}""");

        Assert.Equal([field], await (await Admin.SendAsync("POST", "templates", body)).RefusedFieldsAsync());
        Assert.Equal(["Taken"], await NamesAsync(Admin));
    }

    private static async Task<string> AddAsync(HttpClient client, string body) =>
        (string)(await (await client.SendAsync("POST", "templates", body)).JsonAsync(HttpStatusCode.Created))["id"]!;

    private static async Task<IEnumerable<string>> NamesAsync(HttpClient client) =>
        (await client.GetJsonAsync("templates"))["items"]!.AsArray().Select(template => (string)template!["name"]!);
}
