using System.Net;
using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Mentions;

public sealed class MentionFlowTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;
    private HttpClient ada = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        admin = desk.As(TestDesk.Admin);
        ada = desk.As("ada");
        await desk.WriteAsync(
            new SaveOrganisation(new("acme", "Acme")),
            new SaveUser(new() { Id = "ada", DisplayName = "Ada", Roles = [new("Requester")] }),
            new SaveUser(new() { Id = "carl", DisplayName = "Carl", Organisation = "acme", Roles = [new("Requester")] }),
            new SaveUser(new() { Id = "bob", DisplayName = "Bob", Roles = [new("Requester")] }),
            new SaveUser(new() { Id = "max", DisplayName = "Max", Roles = [new("Manager")] }),
            new SaveUser(new() { Id = "mia", DisplayName = "Mia", Roles = [new("Manager")] }),
            new SaveUser(new() { Id = "gone", DisplayName = "Gone", IsActive = false }));
        await admin.SendAsync("POST", "tickets", """{"title":"Printer jams","requester":"ada"}""");
        // She comes into the organisation later, so its people do not see the ticket.
        await desk.WriteAsync(
            new SaveUser(new() { Id = "ada", DisplayName = "Ada", Organisation = "acme", Roles = [new("Requester")] }));
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Who_is_named_in_a_comment_is_on_the_ticket_finds_it_and_watches_it()
    {
        var written = await WriteAsync(admin, "@max and @bob, @gone, `@mia`, @nobody");

        Assert.Equal("""["bob"]""", written["unreached"]!.ToJsonString());
        var ticket = await admin.GetJsonAsync("tickets/1");
        Assert.Equal("""["max"]""", ticket["mentions"]!.ToJsonString());
        Assert.Equal("""["admin","max"]""", ticket["watchers"]!.ToJsonString());
        Assert.Equal(1, await CountAsync(desk.As("max"), "mentions:me"));
        Assert.Equal(0, await CountAsync(desk.As("mia"), "mentions:me"));
        Assert.Equal(0, await CountAsync(admin, "mentions:none"));
        await (await desk.As("bob").GetAsync("tickets/1")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task A_name_in_an_internal_comment_leaves_no_trace_for_who_may_not_read_it()
    {
        var (ticket, history) = (await ada.GetStringAsync("tickets/1"), await ada.GetStringAsync("tickets/1/history"));
        var (etag, list) = ((await ada.GetAsync("tickets/1")).Headers.ETag, await ada.GetStringAsync("tickets"));

        var written = await WriteAsync(admin, "@max, what of @ada?", "internal");
        await (await desk.As("max").SendAsync("DELETE", "tickets/1/watchers/me")).JsonAsync(HttpStatusCode.OK);
        await WriteAsync(desk.As("mia"), "I know", "internal");

        Assert.Equal("""["ada"]""", written["unreached"]!.ToJsonString());
        Assert.Equal(ticket, await ada.GetStringAsync("tickets/1"));
        Assert.Equal(history, await ada.GetStringAsync("tickets/1/history"));
        Assert.Equal(list, await ada.GetStringAsync("tickets"));
        Assert.Equal(etag, (await ada.GetAsync("tickets/1")).Headers.ETag);
        Assert.Equal(1, await CountAsync(ada, "mentions:none"));
        foreach (var (query, found) in new[] { ("mentions:max", 1), ("-mentions:max", 0), ("mentions:none", 0), ("watcher:mia", 1) })
            Assert.Equal(found, await CountAsync(admin, query));
        // She is told no more of them than of somebody who is not there.
        foreach (var query in new[] { "mentions:max", "-mentions:max", "watcher:mia", "mentions:xyzzy" })
        {
            var problem = await (await ada.GetAsync($"tickets?q={query}")).ProblemAsync(400, "validation");
            Assert.DoesNotContain("Did you mean", problem.ToJsonString(), StringComparison.Ordinal);
        }

        foreach (var format in new[] { "csv", "ndjson" })
        {
            var file = await ada.GetStringAsync($"tickets/export?format={format}");
            Assert.DoesNotContain("max", file, StringComparison.Ordinal);
            Assert.DoesNotContain("mia", file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_writes_learns_nothing_of_people_whom_he_may_not_know()
    {
        var written = await WriteAsync(ada, "@mia @bob @nobody @carl");

        Assert.Equal("""["carl"]""", written["unreached"]!.ToJsonString());
        Assert.Equal("[]", (await ada.GetJsonAsync("tickets/1"))["mentions"]!.ToJsonString());
        Assert.Equal(0, await CountAsync(desk.As("mia"), "mentions:me"));

        // Who is on the ticket is no secret of it.
        await WriteAsync(desk.As("mia"), "Which floor?");
        Assert.Null((await WriteAsync(ada, "The third, @mia"))["unreached"]);
        Assert.Equal(1, await CountAsync(desk.As("mia"), "mentions:me"));
    }

    [Fact]
    public async Task Who_takes_part_watches_unless_he_said_no()
    {
        var max = desk.As("max");
        await WriteAsync(max, "I look at it");
        await WriteAsync(ada, "Thank you");
        Assert.Equal("""["max"]""", await WatchersAsync());

        await (await max.SendAsync("DELETE", "tickets/1/watchers/me")).JsonAsync(HttpStatusCode.OK);
        await WriteAsync(max, "Not my business any more");
        await WriteAsync(admin, "@max", "internal");
        Assert.Equal("""["admin"]""", await WatchersAsync());

        await (await max.SendAsync("PUT", "tickets/1/watchers/me")).JsonAsync(HttpStatusCode.OK);
        await (await admin.SendAsync("DELETE", "tickets/1/watchers/max")).JsonAsync(HttpStatusCode.OK);
        await WriteAsync(max, "Taken off by somebody else, and here again");
        Assert.Equal("""["admin","max"]""", await WatchersAsync());
    }

    [Fact]
    public async Task Who_does_not_want_to_watch_what_he_takes_part_in_does_not()
    {
        var max = desk.As("max");
        var chosen = await (await max.SendAsync("PUT", "me/preferences", """{"watching":false}""")).JsonAsync(HttpStatusCode.OK);
        Assert.False(chosen["watching"]!.GetValue<bool>());
        Assert.True((await admin.GetJsonAsync("me/preferences"))["watching"]!.GetValue<bool>());

        await WriteAsync(max, "A word");
        await WriteAsync(admin, "@max");

        Assert.Equal("""["admin"]""", await WatchersAsync());
        Assert.Equal(1, await CountAsync(max, "mentions:me"));
    }

    [Fact]
    public async Task A_description_names_people_and_written_anew_only_those_who_are_new_in_it()
    {
        var filed = await (await admin.SendAsync("POST", "tickets", """{"title":"a","description":"@max @bob"}""")).JsonAsync(
            HttpStatusCode.Created);
        Assert.Equal("""["max"]""", filed["mentions"]!.ToJsonString());
        Assert.Equal("""["bob"]""", filed["unreached"]!.ToJsonString());

        var edited = await (await admin.SendAsync("PATCH", "tickets/2", """{"description":"@max @bob @mia"}""")).JsonAsync(
            HttpStatusCode.OK);

        Assert.Null(edited["unreached"]);
        var history = (await admin.GetJsonAsync("tickets/2/history"))["items"]!.AsArray();
        Assert.Equal("""["mia"]""", history[^1]!["data"]!["mentioned"]!.ToJsonString());
    }

    [Fact]
    public async Task Those_who_can_be_named_are_found_by_who_may_read_it()
    {
        Assert.Equal(["max", "mia"], await MentionableAsync(admin, "m", "internal"));
        Assert.Equal(["ada"], await MentionableAsync(admin, "a", "public"));
        Assert.Empty(await MentionableAsync(admin, "a", "internal"));
        Assert.Empty(await MentionableAsync(admin, "b", "public"));
        Assert.Empty(await MentionableAsync(admin, "", "public"));

        // Who may not see people is shown those alone who are on the ticket.
        Assert.Empty(await MentionableAsync(ada, "m", "public"));
        await WriteAsync(desk.As("max"), "@mia", "internal");
        Assert.Empty(await MentionableAsync(ada, "m", "public"));
        await WriteAsync(desk.As("mia"), "Which floor?");
        Assert.Equal(["mia"], await MentionableAsync(ada, "m", "public"));
        await (await ada.GetAsync("tickets/1/mentionable?q=m&visibility=internal")).ProblemAsync(403, "forbidden");
        await (await desk.As("bob").GetAsync("tickets/1/mentionable?q=m")).ProblemAsync(404, "notFound");
        await (await admin.GetAsync("tickets/1/mentionable?q=m&visibility=secret")).ProblemAsync(400, "validation");
    }

    private static async Task<JsonNode> WriteAsync(HttpClient client, string body, string visibility = "public") =>
        await (await client.SendAsync(
            "POST", "tickets/1/comments", new JsonObject { ["body"] = body, ["visibility"] = visibility }.ToJsonString()))
            .JsonAsync(HttpStatusCode.Created);

    private static async Task<int> CountAsync(HttpClient client, string query) =>
        (await client.GetJsonAsync($"tickets?q={Uri.EscapeDataString($"{query} id:1")}"))["total"]!.GetValue<int>();

    private static async Task<string[]> MentionableAsync(HttpClient client, string typed, string visibility) =>
    [
        .. (await client.GetJsonAsync($"tickets/1/mentionable?q={typed}&visibility={visibility}"))["items"]!.AsArray()
            .Select(person => person!["id"]!.GetValue<string>()),
    ];

    private async Task<string> WatchersAsync() => (await admin.GetJsonAsync("tickets/1"))["watchers"]!.ToJsonString();
}
