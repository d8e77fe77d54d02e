using System.Net;
using System.Text.Json.Nodes;
using Ticketing.Access;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Recurring;

/// <summary>Recurring tickets over HTTP, on a real database. Mia manages the project rooms, Ann is an agent, Rita asks for help.</summary>
public sealed class RecurringTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private string template = "";

    private HttpClient Admin => desk.As(TestDesk.Admin);

    private HttpClient Mia => desk.As("mia");

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        await desk.WriteAsync(
            new SaveProject(new("rooms", "Rooms")), new SaveCategory(new("rooms", "general", "General", IsDefault: true)));
        await desk.WriteAsync(
            new SaveUser(new() { Id = "mia", DisplayName = "Mia" }), new SetUserRoles("mia", [new(Role.Manager.Name, "rooms")]),
            new SaveUser(new() { Id = "ann", DisplayName = "Ann" }), new SetUserRoles("ann", [new(Role.Agent.Name)]),
            new SaveUser(new() { Id = "rita", DisplayName = "Rita" }));
        template = await TemplateAsync("rooms");
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task One_is_added_read_changed_and_deleted()
    {
        var response = await Mia.SendAsync("POST", "recurring", Body(""","timeZone":"Europe/Paris","lastDay":"2090-12-31" """));
        var added = await response.JsonAsync(HttpStatusCode.Created);
        var id = (string)added["id"]!;
        Assert.EndsWith($"/recurring/{id}", response.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(5, added["next"]!.AsArray().Count);
        added.AsObject().Remove("next");
        Assert.True(JsonNode.DeepEquals(added, JsonNode.Parse(
            $$"""
            { "id": "{{id}}", "name": "Clean", "template": "{{template}}", "project": "rooms", "requester": "rita",
              "schedule": "0 9 * * 1", "timeZone": "Europe/Paris", "lastDay": "2090-12-31", "isOn": true, "owner": "mia", "runs": [],
              "version": 1 }
            """)), added.ToJsonString());

        var changed = await (await Admin.SendAsync(
            "PUT", $"recurring/{id}", Body(""","isOn":false"""), ("If-Match", "\"1\""))).JsonAsync();
        Assert.Equal(
            (false, "UTC", TestDesk.Admin, 2),
            ((bool)changed["isOn"]!, (string)changed["timeZone"]!, (string)changed["owner"]!, (int)changed["version"]!));
        Assert.Empty(changed["next"]!.AsArray());
        await (await Mia.SendAsync("PUT", $"recurring/{id}", Body(""), ("If-Match", "\"1\""))).ProblemAsync(412, "stale");
        Assert.Equal(HttpStatusCode.NoContent, (await Mia.SendAsync("DELETE", $"recurring/{id}")).StatusCode);
        await (await Mia.GetAsync($"recurring/{id}")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task It_exists_for_those_who_manage_the_project_alone()
    {
        await (await Mia.SendAsync("POST", "recurring", Body(""))).JsonAsync(HttpStatusCode.Created);
        var other = await TemplateAsync("support");
        await (await Admin.SendAsync("POST", "recurring", Body("", other))).JsonAsync(HttpStatusCode.Created);

        Assert.Equal((2, 1, 0), (await CountAsync(Admin), await CountAsync(Mia), await CountAsync(desk.As("ann"))));
        await (await Mia.SendAsync("POST", "recurring", Body("", other))).ProblemAsync(403, "forbidden");
        await (await desk.As("rita").SendAsync("POST", "recurring", Body(""))).ProblemAsync(403, "forbidden");
    }

    [Fact]
    public async Task A_schedule_is_previewed()
    {
        var preview = await (await Mia.SendAsync(
            "POST", "recurring/preview", """{"schedule":"30 2 1 1 *","timeZone":"Europe/Paris","lastDay":"2000-01-01"}""")).JsonAsync();
        Assert.Empty(preview["items"]!.AsArray());
        preview = await (await Mia.SendAsync("POST", "recurring/preview", """{"schedule":"30 2 1 1 *","timeZone":"Europe/Paris"}"""))
            .JsonAsync();
        Assert.All(
            preview["items"]!.AsArray(), time => Assert.EndsWith("-01-01T01:30:00Z", time!.GetValue<string>(), StringComparison.Ordinal));
        Assert.Equal(5, preview["items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("schedule", """ "schedule":"soon" """)]
    [InlineData("schedule", """ "schedule":"*/2 * * * *" """)]
    [InlineData("schedule", """ "schedule":"0 0 31 2 *" """)]
    [InlineData("lastDay", """ "lastDay":"2001-01-01" """)]
    [InlineData("lastDay", """ "lastDay":"soon" """)]
    [InlineData("timeZone", """ "timeZone":"Mars/Olympus" """)]
    [InlineData("requester", """ "requester":"never-was" """)]
    [InlineData("requester", """ "requester":"" """)]
    [InlineData("template", """ "template":"never-was" """)]
    [InlineData("name", """ "name":"" """)]
    [InlineData("name", """ "name":"taken" """)]
    public async Task What_is_not_acceptable_is_named(string field, string wrong)
    {
        await (await Admin.SendAsync("POST", "recurring", Body(""","name":"Taken" """))).JsonAsync(HttpStatusCode.Created);

        Assert.Equal([field], await (await Admin.SendAsync("POST", "recurring", Body($",{wrong}"))).RefusedFieldsAsync());
        Assert.Equal(1, await CountAsync(Admin));
    }

    [Fact]
    public async Task What_the_ticket_would_lack_is_named_when_it_is_saved()
    {
        await (await Admin.SendAsync(
            "PUT", "fields/serial", """{"name":"Serial number","project":"rooms","isRequired":true}""")).JsonAsync();

        Assert.Equal(["fields.serial"], await (await Mia.SendAsync("POST", "recurring", Body(""))).RefusedFieldsAsync());
    }

    private static async Task<int> CountAsync(HttpClient client) =>
        (await client.GetJsonAsync("recurring"))["items"]!.AsArray().Count;

    private async Task<string> TemplateAsync(string project) => (string)(await (await Admin.SendAsync(
        "POST", "templates", $$"""{"name":"Clean","project":"{{project}}","title":"Clean it"}"""))
        .JsonAsync(HttpStatusCode.Created))["id"]!;

    // What comes later counts.
    private string Body(string more, string? other = null)
    {
        var body = JsonNode.Parse(
            $$"""{"name":"Clean","template":"{{other ?? template}}","requester":"rita","schedule":"0 9 * * 1"}""")!.AsObject();
        foreach (var (key, value) in JsonNode.Parse($"{{{more.TrimStart(',')}}}")!.AsObject())
            body[key] = value?.DeepClone();
        return body.ToJsonString();
    }
}
