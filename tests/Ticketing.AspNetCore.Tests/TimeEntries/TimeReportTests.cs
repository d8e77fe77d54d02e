using System.Net;
using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.TimeEntries;

public sealed class TimeReportTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        await desk.FileAsync("One");
        await desk.WriteAsync(
            new SaveTeam(new("network", "Network")), new SaveUser(new() { Id = TestDesk.Admin, DisplayName = "Admin" }),
            new SaveUser(new() { Id = "ann", DisplayName = "Ann" }), new SetUserTeams("ann", new(["network"])));
        admin = desk.As(TestDesk.Admin);
        foreach (var body in (string[])
        [
            """{"minutes":90,"person":"ann","at":"2026-04-27T09:00:00Z","billable":true}""",
            """{"minutes":30,"person":"ann","at":"2026-05-03T09:00:00Z"}""",
            """{"minutes":5}""",
        ])
            await (await admin.SendAsync("POST", "tickets/1/worklogs", body)).JsonAsync(HttpStatusCode.Created);
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Time_is_added_up()
    {
        var byPerson = await admin.GetJsonAsync("worklogs/totals");
        Assert.True(JsonNode.DeepEquals(byPerson, JsonNode.Parse(
            """
            { "by": "person", "items": [
                { "key": "ann", "entries": 2, "minutes": 120, "billed": 90 }, { "key": "admin", "entries": 1, "minutes": 5, "billed": 0 }],
              "total": 125, "billed": 90, "totalIsExact": true }
            """)));
        var hers = await admin.GetJsonAsync("worklogs/totals?by=ticket&user=ann&to=2026-05-01T00:00:00Z");
        Assert.Equal(("1", 90), ((string)hers["items"]![0]!["key"]!, (int)hers["total"]!));
        Assert.Empty((await desk.As("ann").GetJsonAsync("worklogs/totals?by=project"))["items"]!.AsArray());
        Assert.Equal(["by"], await (await admin.GetAsync("worklogs/totals?by=moon")).RefusedFieldsAsync());
    }

    [Fact]
    public async Task The_time_of_a_team_goes_out_as_a_table()
    {
        var table = await (await admin.GetAsync("worklogs/export?team=network")).Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken);
        Assert.Equal(["ann", "ann"], table.Split("\r\n")[1..^1].Select(row => row.Split(',')[2]));
        var earlier = await (await admin.GetAsync("worklogs/export?team=network&to=2026-05-01T00:00:00Z")).Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken);
        Assert.Single(earlier.Split("\r\n")[1..^1]);
        Assert.Equal(["team"], await (await admin.GetAsync("worklogs/export?user=me&team=network")).RefusedFieldsAsync());
        await (await admin.GetAsync("worklogs/export?team=nowhere")).ProblemAsync(404, "notFound");
        await (await desk.As("ann").GetAsync("worklogs/export?team=network")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task A_week_is_read_as_a_sheet()
    {
        var sheet = await admin.GetJsonAsync("worklogs/sheet?team=network&week=2026-W18");
        Assert.True(JsonNode.DeepEquals(sheet, JsonNode.Parse(
            """
            { "week": "2026-W18", "from": "2026-04-27", "people": [
                { "person": "ann", "tickets": [{ "ticket": 1, "title": "One", "days": [90, 0, 0, 0, 0, 0, 30], "total": 120 }],
                  "days": [90, 0, 0, 0, 0, 0, 30], "total": 120 }],
              "days": [90, 0, 0, 0, 0, 0, 30], "total": 120, "totalIsExact": true }
            """)));
        var own = await admin.GetJsonAsync("worklogs/sheet");
        Assert.Equal(("2026-W18", "admin", 5), ((string)own["week"]!, (string)own["people"]![0]!["person"]!, (int)own["total"]!));
        Assert.Equal(120, (int)(await admin.GetJsonAsync("worklogs/sheet?user=ann"))["total"]!);
        var project = (string)(await admin.GetJsonAsync("tickets/1"))["project"]!;
        var worked = await admin.GetJsonAsync($"worklogs/sheet?project={project}&week=2026-W18");
        Assert.Equal(["admin", "ann"], worked["people"]!.AsArray().Select(one => (string)one!["person"]!));
        Assert.Equal(125, (int)worked["total"]!);
        Assert.Equal(125, (int)(await admin.GetJsonAsync($"worklogs?project={project}"))["total"]!);
        Assert.Equal(0, (int)(await admin.GetJsonAsync("worklogs/sheet?project=nowhere&week=2026-W18"))["total"]!);
        Assert.Equal(0, (int)(await admin.GetJsonAsync("worklogs/totals?project=nowhere"))["total"]!);
        Assert.Equal(["project"], await (await admin.GetAsync($"worklogs/sheet?user=me&project={project}")).RefusedFieldsAsync());
        Assert.Equal(["week"], await (await admin.GetAsync("worklogs/sheet?week=2026-18")).RefusedFieldsAsync());
        Assert.Equal(["team"], await (await admin.GetAsync("worklogs/sheet?user=me&team=network")).RefusedFieldsAsync());
        await (await admin.GetAsync("worklogs/sheet?team=nowhere")).ProblemAsync(404, "notFound");
        await (await desk.As("ann").GetAsync("worklogs/sheet?team=network")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task An_estimate_is_set_read_and_taken_off()
    {
        const string path = "tickets/1/estimate";
        var set = await admin.SendAsync("PUT", path, """{"duration":"1d"}""", ("If-Match", "\"4\""));
        Assert.Equal("\"5\"", set.Headers.ETag!.Tag);
        Assert.True(JsonNode.DeepEquals(
            await set.JsonAsync(), JsonNode.Parse("""{ "estimate": 480, "spent": 125, "remaining": 355 }""")));
        Assert.Equal(60, (int)(await (await admin.SendAsync("PUT", path, """{"minutes":60}""")).JsonAsync())["estimate"]!);
        Assert.Equal(0, (int)(await admin.GetJsonAsync(path))["remaining"]!);

        var removed = await (await admin.SendAsync("DELETE", path)).JsonAsync();
        Assert.Null(removed["estimate"]);
        await (await admin.SendAsync("DELETE", path)).ProblemAsync(404, "notFound");
        Assert.Equal(["minutes"], await (await admin.SendAsync("PUT", path, "{}")).RefusedFieldsAsync());
        Assert.Equal(["duration"], await (await admin.SendAsync("PUT", path, """{"duration":"soon"}""")).RefusedFieldsAsync());
        await (await admin.SendAsync("PUT", path, """{"minutes":5}""", ("If-Match", "\"1\""))).JsonAsync(HttpStatusCode.PreconditionFailed);
        await (await admin.GetAsync("tickets/99/estimate")).ProblemAsync(404, "notFound");
    }
}
