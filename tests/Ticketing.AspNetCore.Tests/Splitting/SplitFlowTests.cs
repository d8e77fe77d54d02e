using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Splitting;

public sealed class SplitFlowTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        admin = desk.As(TestDesk.Admin);
        await desk.WriteAsync(new SaveUser(new() { Id = "ada", DisplayName = "Ada", Roles = [new("Requester")] }));
        await admin.SendAsync("POST", "tickets", """{"title":"No network","requester":"ada","priority":"high"}""");
        await admin.SendAsync("POST", "tickets/1/comments", """{"body":"She is new here.","visibility":"internal"}""");
        await desk.As("ada").SendAsync("POST", "tickets/1/comments", """{"body":"The scanner is slow too.","visibility":"public"}""");
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_comment_becomes_a_ticket_that_both_name()
    {
        var answer = await admin.SendAsync("POST", "tickets/1/comments/3/split", """{"title":"Slow scanner","link":"blockedBy"}""");
        var filed = await answer.JsonAsync(HttpStatusCode.Created);

        Assert.Equal(
            ("Slow scanner", "The scanner is slow too.", "ada", "high", """{"comment":3,"ticket":1}"""),
            (filed["title"]!.GetValue<string>(), filed["description"]!.GetValue<string>(), filed["requester"]!.GetValue<string>(),
                filed["priority"]!.GetValue<string>(), filed["splitFrom"]!.ToJsonString()));
        var there = new Uri(new(admin.BaseAddress!, "tickets/1/comments/3/split"), answer.Headers.Location!);
        Assert.Equal(2, JsonNode.Parse(await admin.GetStringAsync(there))!["id"]!.GetValue<int>());
        Assert.Equal("""[{"comment":3,"ticket":2}]""", (await admin.GetJsonAsync("tickets/1"))["splits"]!.ToJsonString());
        Assert.True((await admin.GetJsonAsync("tickets/1"))["blocked"]!.GetValue<bool>());
        Assert.Equal(2, (await admin.GetJsonAsync("tickets/1/comments"))["items"]!.AsArray().Count);

        // She knows the comment by another number.
        var ada = desk.As("ada");
        Assert.Equal("""[{"comment":2,"ticket":2}]""", (await ada.GetJsonAsync("tickets/1"))["splits"]!.ToJsonString());
        Assert.Equal("""{"comment":2,"ticket":1}""", (await ada.GetJsonAsync("tickets/2"))["splitFrom"]!.ToJsonString());
        Assert.Contains(
            (await ada.GetJsonAsync("tickets/1/history"))["items"]!.AsArray(),
            one => one!["data"]!.ToJsonString() == """{"kind":"split","added":["2/2"],"removed":[]}""");
    }

    [Fact]
    public async Task What_was_internal_is_so_on_what_it_becomes_and_leaves_no_trace_for_others()
    {
        var before = await desk.As("ada").GetStringAsync("tickets/1/history");

        var filed = await (await admin.SendAsync("POST", "tickets/1/comments/2/split", "{}")).JsonAsync(HttpStatusCode.Created);

        Assert.Null(filed["description"]);
        var note = Assert.Single((await admin.GetJsonAsync("tickets/2/comments"))["items"]!.AsArray())!;
        Assert.Equal(
            ("She is new here.", "internal"), (note["body"]!.GetValue<string>(), note["visibility"]!.GetValue<string>()));
        await (await desk.As("ada").GetAsync("tickets/2")).ProblemAsync(404, "notFound");
        Assert.Null((await desk.As("ada").GetJsonAsync("tickets/1"))["splits"]);
        // That there is a link with something she cannot see is all.
        var since = JsonNode.Parse(await desk.As("ada").GetStringAsync("tickets/1/history"))!["items"]!.AsArray()
            .Skip(JsonNode.Parse(before)!["items"]!.AsArray().Count);
        Assert.Equal(["""{"kind":"link","added":["relatesTo/0"],"removed":[]}"""], since.Select(one => one!["data"]!.ToJsonString()));
    }

    [Fact]
    public async Task Files_come_along_without_being_copied_and_each_ticket_has_its_own()
    {
        await AttachAsync("ada", "slow.txt", 1);
        await AttachAsync(TestDesk.Admin, "other.txt", 2);

        await (await admin.SendAsync("POST", "tickets/1/comments/3/split", "{}")).JsonAsync(HttpStatusCode.Created);
        var had = (await admin.GetJsonAsync("tickets/1/attachments"))["items"]!.AsArray();
        var file = Assert.Single((await admin.GetJsonAsync("tickets/2/attachments"))["items"]!.AsArray())!;
        Assert.Equal(("slow.txt", 2), (file["name"]!.GetValue<string>(), had.Count));
        Assert.Equal(had[0]!["hash"]!.GetValue<string>(), file["hash"]!.GetValue<string>());
        Assert.Equal([1], await desk.As("ada").GetByteArrayAsync($"attachments/{file["id"]}"));

        Assert.True((await admin.SendAsync("DELETE", $"attachments/{had[0]!["id"]}")).IsSuccessStatusCode);
        Assert.Equal([1], await admin.GetByteArrayAsync($"attachments/{file["id"]}"));

        // Those that are named, and no others.
        var named = had[1]!["id"]!.GetValue<string>();
        await (await admin.SendAsync("POST", "tickets/1/comments/3/split", $$"""{"attachments":["{{named}}"]}"""))
            .JsonAsync(HttpStatusCode.Created);
        Assert.Equal(
            ["other.txt"],
            (await admin.GetJsonAsync("tickets/3/attachments"))["items"]!.AsArray().Select(one => one!["name"]!.GetValue<string>()));
        await (await admin.SendAsync("POST", "tickets/1/comments/3/split", $$"""{"attachments":["{{file["id"]}}"]}"""))
            .ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task What_is_not_acceptable_is_refused_by_name()
    {
        await (await admin.SendAsync("POST", "tickets/1/comments/3/split", """{"title":""}""")).ProblemAsync(400, "validation");
        await (await admin.SendAsync("POST", "tickets/1/comments/3/split", """{"link":"nowhere"}""")).ProblemAsync(400, "validation");
        await (await admin.SendAsync("POST", "tickets/1/comments/3/split", """{"link":"mergedInto"}""")).ProblemAsync(400, "validation");
        await (await admin.SendAsync("POST", "tickets/1/comments/3/split", """{"project":"none"}""")).ProblemAsync(400, "validation");
        await (await admin.SendAsync("POST", "tickets/1/comments/1/split", "{}")).ProblemAsync(404, "notFound");
        await (await admin.SendAsync("POST", "tickets/1/comments/x/split", "{}")).ProblemAsync(404, "notFound");
        await (await desk.As("ada").SendAsync("POST", "tickets/1/comments/2/split", "{}")).ProblemAsync(403, "forbidden");
        await (await admin.SendAsync("POST", "tickets/1/comments/3/split", "{}", ("If-Match", "\"1\""))).ProblemAsync(412, "stale");
        Assert.Equal(1, (await admin.GetJsonAsync("tickets"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_same_request_makes_one_ticket()
    {
        var key = ("Idempotency-Key", "once");
        var first = await (await admin.SendAsync("POST", "tickets/1/comments/3/split", "{}", key)).JsonAsync(HttpStatusCode.Created);
        var again = await (await admin.SendAsync("POST", "tickets/1/comments/3/split", "{}", key)).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal(2, (await admin.GetJsonAsync("tickets"))["total"]!.GetValue<int>());
    }

    private async Task AttachAsync(string who, string name, params byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentDisposition = ContentDispositionHeaderValue.Parse($"attachment; filename={name}");
        Assert.Equal(HttpStatusCode.Created, (await desk.As(who).PostAsync("tickets/1/attachments", content)).StatusCode);
    }
}
