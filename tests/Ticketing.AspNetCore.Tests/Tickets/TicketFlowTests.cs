using System.Net;
using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Commands;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Tickets;

public sealed class TicketFlowTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        admin = desk.As(TestDesk.Admin);
        await desk.WriteAsync(
            new SaveTeam(new("network", "Network")), new SaveUser(new() { Id = "ada", DisplayName = "Ada" }),
            new SaveUser(new() { Id = "bob", DisplayName = "Bob", Roles = [new("Agent")] }));
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_filed_ticket_is_answered_whole_with_its_place_and_version()
    {
        var response = await admin.SendAsync("POST", "tickets", """
            {"title":"Printer jams","description":"Every **page**.","priority":"high","requester":"ada","team":"network","assignee":"bob",
             "dueAt":"2026-05-02T11:00:00+02:00","externalRef":"X-1","tags":["Printer","hardware"]}
            """);

        var ticket = await response.JsonAsync(HttpStatusCode.Created);
        Assert.Equal("/api/ticketing/tickets/1", response.Headers.Location?.ToString());
        Assert.Equal("\"1\"", response.Headers.ETag?.Tag);
        Assert.True(JsonNode.DeepEquals(ticket, JsonNode.Parse("""
            {"id":1,"title":"Printer jams","status":"to-do","statusCategory":"open","priority":"high","project":"support",
             "category":"general","team":"network","assignee":"bob","requester":"ada","creator":"admin","organisation":null,
             "createdAt":"2026-05-01T09:00:00Z",
             "updatedAt":"2026-05-01T09:00:00Z","resolvedAt":null,"resolvedBy":null,"closedAt":null,"dueAt":"2026-05-02T09:00:00Z",
             "externalRef":"X-1","tags":["hardware","printer"],"workflow":"default","answered":false,"blocked":false,
             "duplicate":false,"merged":false,
             "reassignments":0,"reopens":0,"version":1,
             "fields":{},"description":"Every **page**.","watchers":[],"mentions":[]}
            """)), ticket.ToJsonString());
        Assert.True(JsonNode.DeepEquals(ticket, await admin.GetJsonAsync("tickets/1")));
        var caching = (await admin.GetAsync("tickets/1")).Headers.CacheControl?.ToString();
        Assert.Equal("private, no-cache", caching?.Replace("no-cache, private", "private, no-cache", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_external_reference_that_is_taken_is_a_conflict()
    {
        await admin.SendAsync("POST", "tickets", """{"title":"a","externalRef":"X-1"}""");

        await (await admin.SendAsync("POST", "tickets", """{"title":"b","externalRef":"X-1"}""")).ProblemAsync(409, "conflict");
    }

    [Fact]
    public async Task A_patch_changes_what_is_there_and_takes_away_what_is_null()
    {
        await admin.SendAsync(
            "POST", "tickets", """{"title":"a","description":"text","dueAt":"2026-05-02T09:00:00Z","tags":["x"],"priority":"low"}""");

        var ticket = await (await admin.SendAsync(
            "PATCH", "tickets/1", """{"dueAt":null,"tags":null,"description":null,"priority":"urgent"}""")).JsonAsync();

        Assert.Equal("a", ticket["title"]!.GetValue<string>());
        Assert.Equal("urgent", ticket["priority"]!.GetValue<string>());
        Assert.Null(ticket["dueAt"]);
        Assert.Empty(ticket["tags"]!.AsArray());
        Assert.Equal("", ticket["description"]?.GetValue<string>() ?? "");
    }

    [Fact]
    public async Task An_illegal_transition_says_what_is_permitted()
    {
        await desk.FileAsync();

        var problem = await (await admin.SendAsync("POST", "tickets/1/transitions", """{"trigger":"verify"}"""))
            .ProblemAsync(409, "transitionRefused");

        Assert.Equal("verify", problem["trigger"]!.GetValue<string>());
        Assert.Equal("to-do", problem["ticketStatus"]!.GetValue<string>());
        Assert.Equal(["start", "cancel"], problem["permitted"]!.AsArray().Select(trigger => trigger!.GetValue<string>()));
    }

    [Fact]
    public async Task The_way_through_the_workflow_stands_in_the_history()
    {
        await desk.FileAsync();
        foreach (var trigger in new[] { "start", "complete" })
        {
            var firing = $$$"""{"trigger":"{{{trigger}}}","comment":{"body":"Now","visibility":"public"}}""";
            Assert.True((await admin.SendAsync("POST", "tickets/1/transitions", firing)).IsSuccessStatusCode);
        }

        var items = (await admin.GetJsonAsync("tickets/1/history"))["items"]!.AsArray();

        Assert.Equal(
            ["created", "commentAdded", "transitioned", "commentAdded", "transitioned"],
            items.Select(item => item!["type"]!.GetValue<string>()));
        Assert.Equal("completed", items[4]!["data"]!["to"]!.GetValue<string>());
        Assert.Equal("public", items[1]!["data"]!["visibility"]!.GetValue<string>());
        var page = await admin.GetJsonAsync("tickets/1/history?after=1&limit=2");
        Assert.Equal(3, page["next"]!.GetValue<int>());
        Assert.Equal([2, 3], page["items"]!.AsArray().Select(item => item!["version"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_requesters_answer_moves_the_ticket_as_its_workflow_says()
    {
        await desk.FileAsync(new CreateTicket { Title = "a", Requester = "ada", Assignee = "bob" });
        var ada = desk.As("ada");
        foreach (var trigger in new[] { "start", "wait" })
            Assert.True((await admin.SendAsync("POST", "tickets/1/transitions", $$"""{"trigger":"{{trigger}}"}""")).IsSuccessStatusCode);

        await AnswerAsync("""{"body":"Room 12.","visibility":"public"}""");
        Assert.Equal(("in-progress", true), await NowAsync());
        Assert.Equal(1, (await admin.GetJsonAsync("tickets?q=is:answered"))["total"]!.GetValue<int>());
        var history = (await admin.GetJsonAsync("tickets/1/history?after=3"))["items"]!.AsArray();
        Assert.Equal(["commentAdded", "transitioned"], history.Select(item => item!["type"]!.GetValue<string>()));
        Assert.All(history, item => Assert.Equal("ada", item!["by"]!.GetValue<string>()));
        Assert.True(history[0]!["data"]!["answered"]!.GetValue<bool>());

        Assert.True((await admin.SendAsync("POST", "tickets/1/transitions", """{"trigger":"complete"}""")).IsSuccessStatusCode);
        await AnswerAsync("""{"body":"Thank you.","visibility":"public"}""");
        Assert.Equal(("completed", false), await NowAsync());
        await AnswerAsync("""{"body":"It jams again.","visibility":"public","stillAProblem":true}""");
        Assert.Equal(("to-do", true), await NowAsync());

        Assert.True((await admin.SendAsync(
            "POST", "tickets/1/comments", """{"body":"I come at ten.","visibility":"public"}""")).IsSuccessStatusCode);
        Assert.Equal(("to-do", false), await NowAsync());

        async Task AnswerAsync(string body) =>
            Assert.True((await ada.SendAsync("POST", "tickets/1/comments", body)).IsSuccessStatusCode);

        async Task<(string, bool)> NowAsync()
        {
            var ticket = await ada.GetJsonAsync("tickets/1");
            return (ticket["status"]!.GetValue<string>(), ticket["answered"]!.GetValue<bool>());
        }
    }

    [Fact]
    public async Task A_moment_in_the_history_is_the_ticket_as_it_was_then()
    {
        await desk.FileAsync("first");
        desk.Time.Advance(TimeSpan.FromHours(1));
        await admin.SendAsync("PATCH", "tickets/1", """{"title":"second"}""");

        var then = await admin.GetJsonAsync("tickets/1/history?at=2026-05-01T11:59:00%2B02:00");

        Assert.Equal("second", (await admin.GetJsonAsync("tickets/1/history?at=2026-05-01T10:00:00Z"))["title"]!.GetValue<string>());
        Assert.Equal("first", then["title"]!.GetValue<string>());
        Assert.Equal(1, then["version"]!.GetValue<int>());
        await (await admin.GetAsync("tickets/1/history?at=2026-05-01T08:59:59Z")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task Assigning_keeps_what_is_absent_and_clears_what_is_null()
    {
        await desk.FileAsync(new CreateTicket { Title = "a", Team = "network" });

        var both = await (await admin.SendAsync("PUT", "tickets/1/assignee", """{"assignee":"bob","why":"knows it"}""")).JsonAsync();
        var team = await (await admin.SendAsync("DELETE", "tickets/1/assignee")).JsonAsync();
        var none = await (await admin.SendAsync("PUT", "tickets/1/assignee", """{"team":null}""")).JsonAsync();

        Assert.Equal(("network", "bob"), (both["team"]!.GetValue<string>(), both["assignee"]!.GetValue<string>()));
        Assert.Equal("network", team["team"]!.GetValue<string>());
        Assert.Null(team["assignee"]);
        Assert.Null(none["team"]);
        var history = (await admin.GetJsonAsync("tickets/1/history"))["items"]!.AsArray();
        Assert.Equal("knows it", history[1]!["data"]!["why"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_ticket_that_is_taken_is_not_taken_again()
    {
        await desk.FileAsync(new CreateTicket { Title = "a", Assignee = "bob" });

        await (await admin.SendAsync("POST", "tickets/1/assignee/take")).ProblemAsync(409, "conflict");
    }

    [Fact]
    public async Task Comments_are_paged_by_number_and_internal_ones_are_not_for_everybody()
    {
        await desk.FileAsync(new CreateTicket { Title = "a", Requester = "ada" });
        foreach (var visibility in new[] { "public", "internal", "public", "internal", "public" })
        {
            var comment = $$"""{"body":"{{visibility}}","visibility":"{{visibility}}"}""";
            Assert.Equal(HttpStatusCode.Created, (await admin.SendAsync("POST", "tickets/1/comments", comment)).StatusCode);
        }

        Assert.Equal(["public", "internal", "public", "internal", "public"], await BodiesAsync(admin, 2));
        Assert.Equal(["public", "public", "public"], await BodiesAsync(desk.As("ada"), 2));
        Assert.Equal(4, (await desk.As("ada").GetJsonAsync("tickets/1/history"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Where_a_comment_is_found_is_told()
    {
        await desk.FileAsync();

        var response = await admin.SendAsync("POST", "tickets/1/comments", """{"body":"b","visibility":"internal"}""");

        var comment = await response.JsonAsync(HttpStatusCode.Created);
        var found = (await desk.Plain().SendAsync("GET", response.Headers.Location!.ToString(), null, (HeaderSignIn.User, "admin")));
        Assert.True(JsonNode.DeepEquals(comment, (await found.JsonAsync())["items"]![0]));
        Assert.Equal("\"2\"", response.Headers.ETag?.Tag);
    }

    [Fact]
    public async Task Pages_of_a_list_follow_each_other_without_gap_or_repetition()
    {
        for (var i = 0; i < 7; i++)
        {
            desk.Time.Advance(TimeSpan.FromMinutes(1));
            await desk.FileAsync($"Ticket {i}");
        }

        var seen = new List<long>();
        string? cursor = null;
        do
        {
            var page = await admin.GetJsonAsync($"tickets?limit=3&q=ticket+sort:created{(cursor is null ? "" : $"&cursor={cursor}")}");
            Assert.Equal(7, page["total"]!.GetValue<int>());
            Assert.True(page["totalIsExact"]!.GetValue<bool>());
            seen.AddRange(page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<long>()));
            cursor = page["next"]?.GetValue<string>();
        }
        while (cursor is not null);

        Assert.Equal([1, 2, 3, 4, 5, 6, 7], seen);
    }

    [Fact]
    public async Task Pages_go_back_the_way_they_came()
    {
        for (var i = 0; i < 7; i++)
        {
            desk.Time.Advance(TimeSpan.FromMinutes(1));
            await desk.FileAsync($"Ticket {i}");
        }

        var first = await PageAsync(null);
        Assert.Null(first["previous"]);
        var second = await PageAsync(first["next"]!.GetValue<string>());
        var third = await PageAsync(second["next"]!.GetValue<string>());
        Assert.Equal([7], Ids(third));
        Assert.Null(third["next"]);

        var back = await PageAsync(third["previous"]!.GetValue<string>());
        Assert.Equal([4, 5, 6], Ids(back));
        Assert.Equal([7], Ids(await PageAsync(back["next"]!.GetValue<string>())));
        back = await PageAsync(back["previous"]!.GetValue<string>());
        Assert.Equal([1, 2, 3], Ids(back));
        Assert.Null(back["previous"]);

        async Task<JsonNode> PageAsync(string? cursor) =>
            await admin.GetJsonAsync($"tickets?limit=3&q=sort:created{(cursor is null ? "" : $"&cursor={cursor}")}");
        static IEnumerable<long> Ids(JsonNode page) => page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_cursor_of_another_query_is_refused()
    {
        await desk.FileAsync();
        await desk.FileAsync();
        var cursor = (await admin.GetJsonAsync("tickets?limit=1"))["next"]!.GetValue<string>();

        Assert.Equal(["cursor"], await (await admin.GetAsync($"tickets?limit=1&q=printer&cursor={cursor}")).RefusedFieldsAsync());
    }

    [Fact]
    public async Task A_reference_that_is_taken_does_not_tell_by_which_ticket()
    {
        await desk.FileAsync();
        var hidden = await desk.FileAsync(new CreateTicket { Title = "secret", ExternalRef = "X-77" });

        var refusal = await desk.As("ada").SendAsync("POST", "tickets", """{"title":"a","externalRef":"X-77"}""");

        var problem = await refusal.ProblemAsync(409, "conflict");
        Assert.DoesNotContain($"#{hidden}", problem.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("'X-77'", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static async Task<List<string>> BodiesAsync(HttpClient client, int limit)
    {
        var bodies = new List<string>();
        int? after = 0;
        while (after is not null)
        {
            var page = await client.GetJsonAsync($"tickets/1/comments?limit={limit}&after={after}");
            bodies.AddRange(page["items"]!.AsArray().Select(item => item!["body"]!.GetValue<string>()));
            after = page["next"]?.GetValue<int>();
        }

        return bodies;
    }
}
