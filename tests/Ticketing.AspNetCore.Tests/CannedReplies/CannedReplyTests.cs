using System.Net;
using System.Text.Json.Nodes;
using Ticketing.Access;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Commands;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.CannedReplies;

/// <summary>
/// Canned replies over HTTP, on a real database. Ann and Ben are agents of the team network, Cara of rooms, Rita asks for help; admin may
/// everything.
/// </summary>
public sealed class CannedReplyTests : IAsyncLifetime
{
    private TestDesk desk = null!;

    private HttpClient Admin => desk.As(TestDesk.Admin);

    private HttpClient Ann => desk.As("ann");

    private HttpClient Ben => desk.As("ben");

    private HttpClient Cara => desk.As("cara");

    private HttpClient Rita => desk.As("rita");

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        await desk.WriteAsync(new SaveTeam(new("network", "Network")), new SaveTeam(new("rooms", "Rooms")));
        foreach (var (id, name, team) in ((string, string, string)[])[
            ("ann", "Ann *Agent*", "network"), ("ben", "Ben", "network"), ("cara", "Cara", "rooms")])
        {
            await desk.WriteAsync(
                new SaveUser(new() { Id = id, DisplayName = name }), new SetUserRoles(id, [new(Role.Agent.Name)]),
                new SetUserTeams(id, new([team])));
        }

        await desk.WriteAsync(new SaveUser(new() { Id = "rita", DisplayName = "Rita" }));
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_reply_is_added_read_changed_and_deleted()
    {
        var response = await Admin.SendAsync(
            "POST", "canned-replies",
            """
            {"name":" Solved ","project":"support","body":"Hello {{requester.name}}","trigger":"complete","tags":["Done"],"note":" "}
            """);
        var added = await response.JsonAsync(HttpStatusCode.Created);
        var id = (string)added["id"]!;
        Assert.EndsWith($"/canned-replies/{id}", response.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("\"1\"", response.Headers.ETag!.Tag);
        Assert.True(JsonNode.DeepEquals(added, JsonNode.Parse(
            $$$"""
            { "id": "{{{id}}}", "name": "Solved", "project": "support", "team": null, "body": "Hello {{requester.name}}",
              "trigger": "complete", "tags": ["done"], "note": null, "mayChange": true, "version": 1 }
            """)), added.ToJsonString());
        Assert.True(JsonNode.DeepEquals(added, await Admin.GetJsonAsync($"canned-replies/{id}")));

        var changed = await (await Admin.SendAsync(
            "PUT", $"canned-replies/{id}", """{"name":"Closed","body":"Bye"}""", ("If-Match", "\"1\""))).JsonAsync();
        Assert.Equal(("Closed", null, 2), ((string)changed["name"]!, (string?)changed["project"], (int)changed["version"]!));
        await (await Admin.SendAsync("PUT", $"canned-replies/{id}", """{"name":"Late","body":"a"}""", ("If-Match", "\"1\"")))
            .ProblemAsync(412, "stale");
        await (await Admin.SendAsync("DELETE", $"canned-replies/{id}", null, ("If-Match", "\"1\""))).ProblemAsync(412, "stale");

        Assert.Equal(HttpStatusCode.NoContent, (await Admin.SendAsync("DELETE", $"canned-replies/{id}")).StatusCode);
        await (await Admin.GetAsync($"canned-replies/{id}")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task A_teams_is_the_teams_and_those_who_do_not_answer_have_none()
    {
        var team = await AddAsync(Ann, """{"name":"Team","team":"network","body":"a"}""");
        var everybodys = await AddAsync(Admin, """{"name":"Everybody","body":"a"}""");

        Assert.Equal(["Everybody", "Team"], await NamesAsync(Ben));
        Assert.Equal(["Everybody"], await NamesAsync(Cara));
        Assert.Equal(["Everybody"], await NamesAsync(Admin));
        Assert.Empty(await NamesAsync(Rita));
        foreach (var (method, body) in ((string, string?)[])[("GET", null), ("PUT", """{"name":"a","body":"a"}"""), ("DELETE", null)])
        {
            await (await Cara.SendAsync(method, $"canned-replies/{team}", body)).ProblemAsync(404, "notFound");
            await (await Admin.SendAsync(method, $"canned-replies/{team}", body)).ProblemAsync(404, "notFound");
            await (await Rita.SendAsync(method, $"canned-replies/{everybodys}", body)).ProblemAsync(404, "notFound");
        }

        await (await Ann.SendAsync("PUT", $"canned-replies/{everybodys}", """{"name":"a","body":"a"}""")).ProblemAsync(403, "forbidden");
        await (await Ann.SendAsync("POST", "canned-replies", """{"name":"a","body":"a"}""")).ProblemAsync(403, "forbidden");
        await (await Ann.SendAsync("POST", "canned-replies", """{"name":"a","team":"rooms","body":"a"}""")).ProblemAsync(403, "forbidden");
        await (await Ben.SendAsync("PUT", $"canned-replies/{team}", """{"name":"Ours","team":"network","body":"a"}""")).JsonAsync();
        Assert.Equal("Ours", (string)(await Ann.GetJsonAsync($"canned-replies/{team}"))["name"]!);
    }

    [Theory]
    [InlineData("""{"body":"a"}""", "name")]
    [InlineData("""{"name":"a"}""", "body")]
    [InlineData("""{"name":"a","body":"{{requester.shoeSize}}"}""", "body")]
    [InlineData("""{"name":"a","body":"a","note":"{{ agent.mood }}"}""", "note")]
    [InlineData("""{"name":"a","body":"a","trigger":"never-was"}""", "trigger")]
    [InlineData("""{"name":"a","body":"a","project":"never-was"}""", "project")]
    [InlineData("""{"name":"a","body":"a","tags":[null]}""", "tags")]
    [InlineData("""{"name":"taken","body":"a"}""", "name")]
    [InlineData("""{"name":"a","body":"a","colour":"red"}""", "colour")]
    public async Task What_is_not_acceptable_is_named(string body, string field)
    {
        await AddAsync(Admin, """{"name":"Taken","body":"a"}""");

        Assert.Equal([field], await (await Admin.SendAsync("POST", "canned-replies", body)).RefusedFieldsAsync());
        Assert.Equal(["Taken"], await NamesAsync(Admin));
    }

    [Fact]
    public async Task An_unknown_placeholder_is_named_with_all_that_there_are()
    {
        var response = await Admin.SendAsync("POST", "canned-replies", """{"name":"a","body":"{{ticket.colour}} {{not one}} { {x}"}""");

        var problem = await response.ProblemAsync(400, "validation");
        var message = problem.ToJsonString();
        Assert.Contains("{{ticket.colour}}", message, StringComparison.Ordinal);
        Assert.Contains("{{requester.name}}, {{ticket.number}}, {{ticket.title}}", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_filled_in_with_words_for_the_ticket_and_whoever_answers()
    {
        var ticket = await desk.FileAsync(
            new CreateTicket { Title = "See [this](http://evil) @ben {{agent.name}}", Team = "network", Requester = "rita" });
        var id = await AddAsync(
            Ann,
            """
            { "name": "All", "team": "network", "note": "Told {{requester.name}}", "body":
              "{{requester.name}} {{ ticket.number }} {{ticket.title}} {{ticket.link}} {{agent.name}} {{project.name}} {{ x y }}" }
            """);

        var filled = await Ben.GetJsonAsync($"tickets/{ticket}/canned-replies/{id}");
        Assert.Equal(
            $$$"""Rita #{{{ticket}}} See \[this\](http://evil) \@ben {{agent.name}} """ +
            $$$"""http://localhost/tickets/{{{ticket}}} Ben Support {{ x y }}""",
            (string)filled["body"]!);
        Assert.Equal("Told Rita", (string)filled["note"]!);
        Assert.Contains(
            @"Ann \*Agent\*", (string)(await Ann.GetJsonAsync($"tickets/{ticket}/canned-replies/{id}"))["body"]!, StringComparison.Ordinal);
        await (await Cara.GetAsync($"tickets/{ticket}/canned-replies/{id}")).ProblemAsync(404, "notFound");
        await (await Rita.GetAsync($"tickets/{ticket}/canned-replies/{id}")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task Who_answers_what_he_asked_himself_is_both()
    {
        var ticket = await desk.FileAsync(new CreateTicket { Title = "Cable", Team = "network", Requester = "ben" });
        var id = await AddAsync(Admin, """{"name":"a","body":"{{requester.name}} and {{agent.name}}"}""");

        Assert.Equal("Ben and Ben", (string)(await Ben.GetJsonAsync($"tickets/{ticket}/canned-replies/{id}"))["body"]!);
    }

    [Fact]
    public async Task Those_of_a_project_are_for_who_answers_there_and_not_for_who_answers_elsewhere_and_asks_there()
    {
        await desk.WriteAsync(
            new SaveProject(new("vault", "Vault")),
            new SaveUser(new() { Id = "mia", DisplayName = "Mia" }), new SetUserRoles("mia", [new(Role.Manager.Name, "support")]));
        var added = await Admin.SendAsync("POST", "canned-replies", """{"name":"No","project":"vault","body":"No."}""");
        var id = (string)(await added.JsonAsync(HttpStatusCode.Created))["id"]!;

        Assert.Empty((await desk.As("mia").GetJsonAsync("canned-replies"))["items"]!.AsArray());
        await (await desk.As("mia").GetAsync($"canned-replies/{id}")).ProblemAsync(404, "notFound");
        Assert.Single((await Ann.GetJsonAsync("canned-replies"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_ticket_is_offered_those_of_its_project()
    {
        await desk.WriteAsync(new SaveProject(new("rooms", "Rooms")));
        await AddAsync(Admin, """{"name":"Rooms","project":"rooms","body":"a"}""");
        await AddAsync(Admin, """{"name":"Support","project":"support","body":"a"}""");
        var everybodys = await AddAsync(Admin, """{"name":"Everybody","body":"a"}""");
        var ticket = await desk.FileAsync(new CreateTicket { Title = "Cable", Team = "network", Requester = "rita" });

        Assert.Equal(["Everybody", "Support"], Names(await Ann.GetJsonAsync($"tickets/{ticket}/canned-replies")));
        Assert.Empty(Names(await Rita.GetJsonAsync($"tickets/{ticket}/canned-replies")));
        await (await Cara.GetAsync($"tickets/{ticket}/canned-replies")).ProblemAsync(404, "notFound");
        await (await Rita.GetAsync($"tickets/{ticket}/canned-replies/{everybodys}")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task What_cannot_be_done_now_is_left_out_and_said()
    {
        var ticket = await desk.FileAsync(new CreateTicket { Title = "Cable", Team = "network", Tags = ["vip"] });
        var id = await AddAsync(Admin, """{"name":"a","body":"a","trigger":"verify","tags":["vip","cable"]}""");

        var filled = await Ann.GetJsonAsync($"tickets/{ticket}/canned-replies/{id}");

        Assert.Equal("""{"trigger":null,"addTags":["cable"],"isReduced":true}""", new JsonObject
        {
            ["trigger"] = filled["trigger"]?.DeepClone(),
            ["addTags"] = filled["addTags"]!.DeepClone(),
            ["isReduced"] = filled["isReduced"]!.DeepClone(),
        }.ToJsonString());
    }

    [Fact]
    public async Task Reply_note_tags_and_transition_are_one_commit()
    {
        var ticket = await desk.FileAsync(new CreateTicket { Title = "Cable", Team = "network", Tags = ["vip"], Requester = "rita" });
        const string Macro =
            """
            {"trigger":"start","comment":{"body":"We begin.","visibility":"public","note":"For @ben: second try.","addTags":["Cable"]}}
            """;

        var after = await (await Ann.SendAsync("POST", $"tickets/{ticket}/transitions", Macro)).JsonAsync();

        Assert.Equal(("in-progress", 5), ((string)after["status"]!, (int)after["version"]!));
        Assert.Equal("""["cable","vip"]""", after["tags"]!.ToJsonString());
        var history = (await Ann.GetJsonAsync($"tickets/{ticket}/history"))["items"]!.AsArray();
        Assert.Single(history.Skip(1).Select(one => (string)one!["at"]!).Distinct());
        Assert.Equal(
            [("For @ben: second try.", "internal"), ("We begin.", "public")],
            (await Ann.GetJsonAsync($"tickets/{ticket}/comments"))["items"]!.AsArray()
                .Select(one => ((string)one!["body"]!, (string)one["visibility"]!)));
        // The note is no part of what whoever asked reads.
        var seen = (await Rita.GetJsonAsync($"tickets/{ticket}/comments")).ToJsonString();
        Assert.DoesNotContain("second try", seen, StringComparison.Ordinal);
        var again = await (await Ann.SendAsync(
            "POST", $"tickets/{ticket}/comments", """{"body":"More.","visibility":"public","addTags":["vip"]}"""))
            .JsonAsync(HttpStatusCode.Created);
        Assert.Equal("More.", (string)again["body"]!);
    }

    [Fact]
    public async Task Who_may_not_do_one_of_it_does_none_of_it()
    {
        var ticket = await desk.FileAsync(new CreateTicket { Title = "Cable", Team = "network", Requester = "rita" });
        foreach (var besides in new[] { "\"note\":\"n\"", "\"addTags\":[\"t\"]" })
        {
            var response = await Rita.SendAsync(
                "POST", $"tickets/{ticket}/comments", $$"""{"body":"b","visibility":"public",{{besides}}}""");
            await response.ProblemAsync(403, "forbidden");
        }

        var tags = string.Join(',', Enumerable.Range(0, 31).Select(number => $"\"t{number}\""));
        foreach (var (body, field) in new[] { ("\"note\":\" \"", "note"), ($"\"addTags\":[{tags}]", "addTags") })
        {
            var response = await Ann.SendAsync("POST", $"tickets/{ticket}/comments", $$"""{"body":"b","visibility":"public",{{body}}}""");
            Assert.Equal([field], await response.RefusedFieldsAsync());
        }

        Assert.Equal(1, (int)(await Ann.GetJsonAsync($"tickets/{ticket}"))["version"]!);
    }

    private static async Task<string> AddAsync(HttpClient client, string body) =>
        (string)(await (await client.SendAsync("POST", "canned-replies", body)).JsonAsync(HttpStatusCode.Created))["id"]!;

    private static async Task<IEnumerable<string>> NamesAsync(HttpClient client) => Names(await client.GetJsonAsync("canned-replies"));

    private static IEnumerable<string> Names(JsonNode list) => list["items"]!.AsArray().Select(reply => (string)reply!["name"]!);
}
