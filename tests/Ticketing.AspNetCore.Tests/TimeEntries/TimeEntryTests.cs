using System.Net;
using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.TimeEntries;

public sealed class TimeEntryTests : IAsyncLifetime
{
    private const string Entries = "tickets/1/worklogs";

    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        await desk.FileAsync();
        await desk.WriteAsync(
            new SaveUser(new() { Id = TestDesk.Admin, DisplayName = "Admin" }), new SaveUser(new() { Id = "ann", DisplayName = "Ann" }));
        admin = desk.As(TestDesk.Admin);
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Time_is_logged_read_changed_and_removed()
    {
        var logged = await admin.SendAsync("POST", Entries, """{"minutes":90,"note":"Toner"}""");
        var entry = await logged.JsonAsync(HttpStatusCode.Created);
        var key = entry["key"]!.GetValue<string>();

        Assert.Equal("\"2\"", logged.Headers.ETag!.Tag);
        Assert.EndsWith($"/{Entries}/{key}", logged.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(entry, JsonNode.Parse(
            $$"""
            { "ticket": 1, "key": "{{key}}", "person": "admin", "at": "2026-05-01T09:00:00Z", "minutes": 90, "note": "Toner",
              "by": "admin", "isCapped": false, "activity": null, "billable": false, "billed": 0 }
            """)));

        var changed = await admin.SendAsync("PUT", $"{Entries}/{key}", """{"minutes":60,"person":"ann"}""", ("If-Match", "\"2\""));
        Assert.Equal("\"3\"", changed.Headers.ETag!.Tag);
        Assert.Equal(
            ("ann", 60, null, "2026-05-01T09:00:00Z"),
            ((string)(await changed.JsonAsync())["person"]!, (int)(await changed.JsonAsync())["minutes"]!,
                (string?)(await changed.JsonAsync())["note"], (string)(await changed.JsonAsync())["at"]!));

        var list = await admin.GetJsonAsync(Entries);
        Assert.Equal((60, true), ((int)list["total"]!, (bool)list["totalIsExact"]!));
        Assert.Single(list["items"]!.AsArray());

        var removed = await admin.SendAsync("DELETE", $"{Entries}/{key}");
        Assert.Equal("\"4\"", removed.Headers.ETag!.Tag);
        Assert.Empty((await admin.GetJsonAsync(Entries))["items"]!.AsArray());
        await (await admin.SendAsync("PUT", $"{Entries}/{key}", """{"minutes":60}""")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task Entries_go_out_as_a_table_for_who_sees_them()
    {
        const string body = """{"minutes":90,"note":"=Toner, \"black\"","activity":"Repair","billable":true}""";
        var key = (string)(await (await admin.SendAsync("POST", Entries, body)).JsonAsync(HttpStatusCode.Created))["key"]!;

        var table = await admin.GetAsync("worklogs/export?user=me&from=2026-05-01T00:00:00Z");
        Assert.Equal("text/csv", table.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "ticket,key,person,at,minutes,note,by,isCapped,activity,billable,billed\r\n"
            + $"1,{key},admin,2026-05-01T09:00:00Z,90,\"'=Toner, \"\"black\"\"\",admin,false,Repair,true,90\r\n",
            await table.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            "ticket,key,person,at,minutes,note,by,isCapped,activity,billable,billed\r\n",
            await (await desk.As("ann").GetAsync("worklogs/export")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["to"], await (await admin.GetAsync("worklogs/export?to=then")).RefusedFieldsAsync());
    }

    [Theory]
    [InlineData("1h 30m", 90)]
    [InlineData("90", 90)]
    [InlineData("1:30", 90)]
    [InlineData("1d 1h", 540)]
    public async Task How_long_is_said_as_people_write_it(string duration, int minutes)
    {
        var entry = await (await admin.SendAsync("POST", Entries, $$"""{"duration":"{{duration}}","billable":true}"""))
            .JsonAsync(HttpStatusCode.Created);

        Assert.Equal((minutes, minutes, true), ((int)entry["minutes"]!, (int)entry["billed"]!, (bool)entry["billable"]!));
        var changed = await (await admin.SendAsync("PUT", $"{Entries}/{entry["key"]}", """{"duration":"20m"}""")).JsonAsync();
        Assert.Equal((20, 20, true), ((int)changed["minutes"]!, (int)changed["billed"]!, (bool)changed["billable"]!));
    }

    [Fact]
    public async Task A_request_sent_again_logs_once_and_is_answered_alike()
    {
        var key = ("Idempotency-Key", "k-1");
        var first = await admin.SendAsync("POST", Entries, """{"minutes":90}""", key);
        var second = await admin.SendAsync("POST", Entries, """{"minutes":90}""", key);

        Assert.True(JsonNode.DeepEquals(
            await first.JsonAsync(HttpStatusCode.Created), await second.JsonAsync(HttpStatusCode.Created)));
        Assert.Equal(["true"], second.Headers.GetValues("Idempotency-Replayed"));
        Assert.Equal(90, (int)(await admin.GetJsonAsync(Entries))["total"]!);
    }

    [Theory]
    [InlineData("{}", "minutes")]
    [InlineData("""{"minutes":0}""", "minutes")]
    [InlineData("""{"minutes":10081}""", "minutes")]
    [InlineData("""{"duration":"soon"}""", "duration")]
    [InlineData("""{"duration":"1h","minutes":60}""", "duration")]
    [InlineData("""{"minutes":5,"person":"nobody"}""", "person")]
    [InlineData("""{"minutes":5,"at":"0001-01-01T00:00:00Z"}""", "at")]
    public async Task What_is_wrong_is_named_by_its_field(string body, string field) =>
        Assert.Equal([field], await (await admin.SendAsync("POST", Entries, body)).RefusedFieldsAsync());

    [Fact]
    public async Task Another_version_is_a_conflict() =>
        await (await admin.SendAsync("POST", Entries, """{"minutes":5}""", ("If-Match", "\"7\"")))
            .JsonAsync(HttpStatusCode.PreconditionFailed);

    [Fact]
    public async Task Time_is_found_by_person_and_period_in_pages()
    {
        for (var day = 1; day < 5; day++)
        {
            await admin.SendAsync("POST", Entries, $$"""{"minutes":{{day}},"at":"2026-05-0{{day}}T09:00:00Z"}""");
            await admin.SendAsync("POST", Entries, $$"""{"minutes":100,"person":"ann","at":"2026-05-0{{day}}T09:00:00Z"}""");
        }

        const string asked = "worklogs?user=me&from=2026-05-02T00:00:00Z&to=2026-05-05T00:00:00Z&limit=2";
        var first = await admin.GetJsonAsync(asked);
        var second = await admin.GetJsonAsync($"{asked}&cursor={first["next"]}");

        Assert.Equal([4, 3], first["items"]!.AsArray().Select(one => (int)one!["minutes"]!));
        Assert.Equal([2], second["items"]!.AsArray().Select(one => (int)one!["minutes"]!));
        Assert.Equal((9, 9), ((int)first["total"]!, (int)second["total"]!));
        Assert.Equal(409, (int)(await admin.GetJsonAsync("worklogs?from=2026-05-01T12:00:00Z"))["total"]! + 100);
        Assert.Equal(["cursor"], await (await admin.GetAsync($"worklogs?cursor={first["next"]}")).RefusedFieldsAsync());
    }
}
