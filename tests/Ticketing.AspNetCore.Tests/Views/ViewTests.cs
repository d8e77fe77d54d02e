using System.Net;
using System.Text.Json.Nodes;
using Ticketing.Access;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Commands;
using Ticketing.Storage;
using Ticketing.Views;

namespace Ticketing.AspNetCore.Tests.Views;

/// <summary>
/// Saved views over HTTP, on a real database. Ann and Ben are agents of the team network, Cara of rooms, Rita asks for help; admin may
/// everything.
/// </summary>
public sealed class ViewTests : IAsyncLifetime
{
    private TestDesk desk = null!;

    private HttpClient Admin => desk.As(TestDesk.Admin);

    private HttpClient Ann => desk.As("ann");

    private HttpClient Ben => desk.As("ben");

    private HttpClient Cara => desk.As("cara");

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        await desk.WriteAsync(new SaveTeam(new("network", "Network")), new SaveTeam(new("rooms", "Rooms")));
        foreach (var (id, team) in ((string, string)[])[("ann", "network"), ("ben", "network"), ("cara", "rooms")])
        {
            await desk.WriteAsync(
                new SaveUser(new() { Id = id, DisplayName = id }), new SetUserRoles(id, [new(Role.Agent.Name)]),
                new SetUserTeams(id, new([team])));
        }

        await desk.WriteAsync(new SaveUser(new() { Id = "rita", DisplayName = "rita" }));
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_view_is_added_read_changed_and_deleted()
    {
        var response = await Ann.SendAsync(
            "POST", "views",
            """{"name":" Mine ","query":"is:open assignee:me sort:-priority","columns":["status","due"],"group":"status"}""");
        var added = await response.JsonAsync(HttpStatusCode.Created);
        var id = (string)added["id"]!;
        Assert.EndsWith($"/views/{id}", response.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("\"1\"", response.Headers.ETag!.Tag);
        Assert.True(JsonNode.DeepEquals(added, JsonNode.Parse(
            $$"""
            { "id": "{{id}}", "name": "Mine", "audience": "own", "team": null, "query": "is:open assignee:me sort:-priority",
              "layout": "list", "columns": ["status", "due"], "group": "status", "project": null, "lanes": "none", "laneField": null,
              "defaultFor": [], "isPinned": false, "mayChange": true, "version": 1 }
            """)), added.ToJsonString());
        Assert.True(JsonNode.DeepEquals(added, await Ann.GetJsonAsync($"views/{id}")));

        var board = await (await Ann.SendAsync(
            "PUT", $"views/{id}",
            """{"name":"Board","audience":"team","team":"network","layout":"board","project":"support","lanes":"assignee"}""",
            ("If-Match", "\"1\""))).JsonAsync();
        Assert.Equal(
            ("board", "support", "assignee", 2),
            ((string)board["layout"]!, (string)board["project"]!, (string)board["lanes"]!, (int)board["version"]!));
        await (await Ann.SendAsync("PUT", $"views/{id}", """{"name":"Late"}""", ("If-Match", "\"1\""))).ProblemAsync(412, "stale");
        await (await Ann.SendAsync("DELETE", $"views/{id}", null, ("If-Match", "\"1\""))).ProblemAsync(412, "stale");

        Assert.Equal(HttpStatusCode.NoContent, (await Ann.SendAsync("DELETE", $"views/{id}")).StatusCode);
        await (await Ann.GetAsync($"views/{id}")).ProblemAsync(404, "notFound");
        await (await Ann.SendAsync("DELETE", $"views/{id}")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task Ones_own_is_nobody_elses_and_a_teams_is_the_teams()
    {
        var own = await AddAsync(Ann, """{"name":"Own"}""");
        var team = await AddAsync(Ann, """{"name":"Team","audience":"team","team":"network"}""");
        var everybodys = await AddAsync(Admin, """{"name":"Everybody","audience":"everybody"}""");

        Assert.Equal(["Everybody", "Own", "Team"], await NamesAsync(Ann));
        Assert.Equal(["Everybody", "Team"], await NamesAsync(Ben));
        Assert.Equal(["Everybody"], await NamesAsync(Cara));
        Assert.Equal(["Everybody"], await NamesAsync(desk.As("rita")));
        foreach (var (method, body) in ((string, string?)[])[("GET", null), ("PUT", """{"name":"a"}"""), ("DELETE", null)])
        {
            // Not even who may everything reaches what is somebody's own, or a team's that is not his.
            await (await Admin.SendAsync(method, $"views/{own}", body)).ProblemAsync(404, "notFound");
            await (await Ben.SendAsync(method, $"views/{own}", body)).ProblemAsync(404, "notFound");
            await (await Cara.SendAsync(method, $"views/{team}", body)).ProblemAsync(404, "notFound");
        }

        await (await Cara.SendAsync("PUT", $"views/{team}/pin")).ProblemAsync(404, "notFound");
        await (await Cara.GetAsync($"views/{team}/count")).ProblemAsync(404, "notFound");
        await (await Ben.SendAsync("PUT", $"views/{team}", """{"name":"Ours","audience":"team","team":"network"}""")).JsonAsync();
        Assert.Equal("Ours", (string)(await Ann.GetJsonAsync($"views/{team}"))["name"]!);
        await (await Ann.SendAsync("PUT", $"views/{everybodys}", """{"name":"Mine"}""")).ProblemAsync(403, "forbidden");
        await (await Ann.SendAsync("DELETE", $"views/{everybodys}")).ProblemAsync(403, "forbidden");
        Assert.False((bool)(await Ann.GetJsonAsync($"views/{everybodys}"))["mayChange"]!);
    }

    [Theory]
    [InlineData("ann", """{"name":"a","audience":"everybody"}""")]
    [InlineData("ann", """{"name":"a","audience":"team","team":"rooms"}""")]
    [InlineData("rita", """{"name":"a","audience":"everybody"}""")]
    public async Task Sharing_takes_a_right(string who, string body)
    {
        await (await desk.As(who).SendAsync("POST", "views", body)).ProblemAsync(403, "forbidden");

        Assert.Empty(await NamesAsync(Admin));
    }

    [Fact]
    public async Task A_shared_view_shows_and_counts_what_each_reader_may_see()
    {
        var id = await AddAsync(Admin, """{"name":"Printers","audience":"everybody","query":"printer is:open"}""");
        await desk.FileAsync(new CreateTicket { Title = "A printer of network", Team = "network" });
        await desk.FileAsync(new CreateTicket { Title = "Another printer of network", Team = "network" });
        await desk.FileAsync(new CreateTicket { Title = "A printer of rooms", Team = "rooms" });

        Assert.Equal(3, await CountAsync(Admin, id));
        Assert.Equal(2, await CountAsync(Ben, id));
        Assert.Equal(1, await CountAsync(Cara, id));
        Assert.Equal(0, await CountAsync(desk.As("rita"), id));
    }

    [Fact]
    public async Task Who_leaves_a_team_has_its_views_no_more()
    {
        var id = await AddAsync(Ann, """{"name":"Team","audience":"team","team":"network"}""");
        await (await Ben.SendAsync("PUT", $"views/{id}/pin")).JsonAsync();

        await (await Admin.SendAsync("PUT", "users/ben/teams", """{"teams":["rooms"]}""")).JsonAsync();

        await (await Ben.GetAsync($"views/{id}")).ProblemAsync(404, "notFound");
        Assert.Empty(await NamesAsync(Ben));
    }

    [Fact]
    public async Task Pinned_ones_come_first_in_ones_own_order()
    {
        var ids = new List<string>();
        foreach (var name in (string[])["A", "B", "C", "D"])
            ids.Add(await AddAsync(Admin, $$"""{"name":"{{name}}","audience":"everybody"}"""));

        await PinAsync(Ann, ids[3]);
        await PinAsync(Ann, ids[1]);
        Assert.Equal(["D", "B", "A", "C"], await NamesAsync(Ann));
        await PinAsync(Ann, ids[1], place: 0);
        Assert.Equal(["B", "D", "A", "C"], await NamesAsync(Ann));
        Assert.Equal(["A", "B", "C", "D"], await NamesAsync(Ben));
        await (await Ann.SendAsync("DELETE", $"views/{ids[1]}/pin")).JsonAsync();
        Assert.Equal(["D", "A", "B", "C"], await NamesAsync(Ann));
        Assert.Equal(["place"], await (await Ann.SendAsync("PUT", $"views/{ids[0]}/pin?place=first")).RefusedFieldsAsync());

        // What is deleted is pinned by nobody.
        await Admin.SendAsync("DELETE", $"views/{ids[3]}");
        Assert.Equal(["A", "B", "C"], await NamesAsync(Ann));
    }

    [Fact]
    public async Task So_many_are_pinned_and_no_more()
    {
        for (var number = 0; number <= ViewLimits.Pins; number++)
        {
            var response = await Ann.SendAsync("PUT", $"views/{await AddAsync(Ann, $$"""{"name":"{{number}}"}""")}/pin");
            if (number < ViewLimits.Pins)
                await response.JsonAsync();
            else
                Assert.Equal(["isPinned"], await response.RefusedFieldsAsync());
        }
    }

    [Theory]
    [InlineData("""{}""", "name")]
    [InlineData("""{"name":"a","query":"statsu:open"}""", "query")]
    [InlineData("""{"name":"a","query":"category:never-was"}""", "query")]
    [InlineData("""{"name":"a","query":"(open"}""", "query")]
    [InlineData("""{"name":"a","columns":["colour"]}""", "columns")]
    [InlineData("""{"name":"a","columns":[null]}""", "columns")]
    [InlineData("""{"name":"a","layout":"board"}""", "project")]
    [InlineData("""{"name":"a","layout":"board","project":"never-was"}""", "project")]
    [InlineData("""{"name":"a","layout":"board","project":"a\" OR is:open"}""", "project")]
    [InlineData("""{"name":"a","layout":"pie"}""", "layout")]
    [InlineData("""{"name":"a","layout":"board","project":"support","lanes":"field"}""", "laneField")]
    [InlineData("""{"name":"a","layout":"board","project":"support","lanes":"field","laneField":"serial"}""", "laneField")]
    [InlineData("""{"name":"a","audience":"team"}""", "team")]
    [InlineData("""{"name":"a","team":"network"}""", "team")]
    [InlineData("""{"name":"a","defaultFor":["Cook"],"audience":"everybody"}""", "defaultFor")]
    [InlineData("""{"name":"a","defaultFor":["Agent"]}""", "defaultFor")]
    [InlineData("""{"name":"a","colour":"red"}""", "colour")]
    public async Task What_is_not_acceptable_is_named(string body, string field)
    {
        Assert.Equal([field], await (await Admin.SendAsync("POST", "views", body)).RefusedFieldsAsync());
        Assert.Empty(await NamesAsync(Admin));
    }

    [Fact]
    public async Task A_query_that_is_too_long_or_holds_no_text_is_refused_at_its_field()
    {
        var tooLong = new JsonObject { ["name"] = "a", ["query"] = new string('a', 5_000) };
        var broken = new JsonObject { ["name"] = "a", ["query"] = "a\0b" };

        Assert.Equal(["query"], await (await Ann.SendAsync("POST", "views", tooLong.ToJsonString())).RefusedFieldsAsync());
        Assert.Equal(["query"], await (await Ann.SendAsync("POST", "views", broken.ToJsonString())).RefusedFieldsAsync());
    }

    [Fact]
    public async Task A_view_whose_category_was_removed_says_so()
    {
        await (await Admin.SendAsync("PUT", "categories/support/lamps", """{"name":"Lamps"}""")).JsonAsync();
        var id = await AddAsync(Ann, """{"name":"Lamps","query":"category:lamps"}""");
        Assert.Equal(0, await CountAsync(Ann, id));

        Assert.Equal(HttpStatusCode.NoContent, (await Admin.SendAsync("DELETE", "categories/support/lamps")).StatusCode);

        // What is known of categories is kept for a moment.
        desk.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("category:lamps", (string)(await Ann.GetJsonAsync($"views/{id}"))["query"]!);
        var counted = await Ann.GetJsonAsync($"views/{id}/count");
        Assert.Null(counted["count"]);
        Assert.Contains("lamps", (string)counted["problem"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_roles_begin_with_is_for_those_who_define_roles()
    {
        await (await Admin.SendAsync(
            "PUT", "roles/Sharer", """{"grants":[{"permission":"views.share","scope":"all"}]}""")).JsonAsync();
        await (await Admin.SendAsync("PUT", "users/ann/roles", """{"roles":[{"role":"Sharer"}]}""")).JsonAsync();
        var id = await AddAsync(Ann, """{"name":"Start","audience":"everybody"}""");
        const string Change = """{"name":"Start","audience":"everybody","defaultFor":["Agent"]}""";

        await (await Ann.SendAsync("PUT", $"views/{id}", Change)).ProblemAsync(403, "forbidden");
        await (await Admin.SendAsync("PUT", $"views/{id}", Change)).JsonAsync();
        // Who says nothing of it leaves it.
        var kept = await (await Ann.SendAsync("PUT", $"views/{id}", """{"name":"Begin","audience":"everybody"}""")).JsonAsync();
        Assert.Equal(["Agent"], kept["defaultFor"]!.AsArray().Select(role => (string)role!));
        await (await Ann.SendAsync("PUT", $"views/{id}", """{"name":"Begin","audience":"everybody","defaultFor":[]}"""))
            .ProblemAsync(403, "forbidden");
    }

    [Fact]
    public async Task Lanes_are_those_of_a_field_for_those_who_may_know_of_it()
    {
        foreach (var (key, seenBy) in ((string, string)[])[("site", "everybody"), ("box", "agents")])
        {
            await (await Admin.SendAsync(
                "PUT", $"fields/{key}",
                $$"""{"name":"{{key}}","kind":"choice","seenBy":"{{seenBy}}","choices":[{"key":"north","name":"North"}]}""")).JsonAsync();
        }

        var board = """{"name":"NAME","audience":"AUDIENCE","layout":"board","project":"support","lanes":"field","laneField":"NAME"}""";
        var site = await AddAsync(Admin, Board("site", "everybody"));
        var box = await AddAsync(Admin, Board("box", "everybody"));

        Assert.Equal(("field", "site"), await LanesAsync(Ann, site));
        Assert.Equal(("field", "box"), await LanesAsync(Ann, box));
        var rita = desk.As("rita");
        Assert.Equal(("field", "site"), await LanesAsync(rita, site));
        Assert.Equal(("none", null), await LanesAsync(rita, box));
        var shown = (await rita.GetJsonAsync("views"))["items"]!.AsArray().Single(view => (string)view!["id"]! == box)!;
        Assert.Equal(("none", null), ((string)shown["lanes"]!, (string?)shown["laneField"]));
        // As of one that there is not, word for word; and what he does with the view leaves its lanes to others.
        Assert.Equal(await RefusalAsync("boy"), (await RefusalAsync("box")).Replace("box", "boy", StringComparison.Ordinal));
        await (await rita.SendAsync("PUT", $"views/{box}/pin")).JsonAsync();
        Assert.Equal(("field", "box"), await LanesAsync(Ann, box));

        string Board(string field, string audience) =>
            board.Replace("NAME", field, StringComparison.Ordinal).Replace("AUDIENCE", audience, StringComparison.Ordinal);

        async Task<string> RefusalAsync(string field) =>
            (await (await rita.SendAsync("POST", "views", Board(field, "own"))).ProblemAsync(400, "validation"))["errors"]!.ToJsonString();
    }

    [Fact]
    public async Task Another_tenant_has_views_of_its_own()
    {
        var id = await AddAsync(Admin, """{"name":"Here","audience":"everybody"}""");
        var there = desk.As(TestDesk.Admin, TestDesk.OtherTenant);

        Assert.Empty(await NamesAsync(there));
        await (await there.GetAsync($"views/{id}")).ProblemAsync(404, "notFound");
    }

    private static async Task<string> AddAsync(HttpClient client, string body) =>
        (string)(await (await client.SendAsync("POST", "views", body)).JsonAsync(HttpStatusCode.Created))["id"]!;

    private static async Task PinAsync(HttpClient client, string id, int? place = null) =>
        await (await client.SendAsync("PUT", $"views/{id}/pin{(place is null ? "" : $"?place={place}")}")).JsonAsync();

    private static async Task<IEnumerable<string>> NamesAsync(HttpClient client) =>
        (await client.GetJsonAsync("views"))["items"]!.AsArray().Select(view => (string)view!["name"]!);

    private static async Task<(string, string?)> LanesAsync(HttpClient client, string id)
    {
        var view = await client.GetJsonAsync($"views/{id}");
        return ((string)view["lanes"]!, (string?)view["laneField"]);
    }

    private static async Task<int> CountAsync(HttpClient client, string id) =>
        (int)(await client.GetJsonAsync($"views/{id}/count"))["count"]!;
}
