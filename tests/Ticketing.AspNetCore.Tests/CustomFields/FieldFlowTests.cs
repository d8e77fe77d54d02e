using System.Net;
using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.CustomFields;

public sealed class FieldFlowTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;
    private HttpClient ada = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        admin = desk.As(TestDesk.Admin);
        await desk.WriteAsync(new SaveUser(new() { Id = "ada", DisplayName = "Ada", Roles = [new("Requester")] }));
        ada = desk.As("ada");
        await DefineAsync("serial", """{"name":"Serial number"}""");
        await DefineAsync("cost", """{"name":"Cost","kind":"decimal","seenBy":"agents"}""");
        await DefineAsync(
            "site", """{"name":"Site","kind":"choices","choices":[{"key":"north","name":"North"},{"key":"south","name":"South"}]}""");
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Fields_are_filled_in_read_changed_and_found()
    {
        var filed = await (await admin.SendAsync(
            "POST", "tickets", """{"title":"Laptop","fields":{"serial":" X1 ","cost":120.50,"site":["south","north"]}}"""))
            .JsonAsync(HttpStatusCode.Created);
        Assert.Equal("""{"cost":120.5,"serial":"X1","site":["north","south"]}""", filed["fields"]!.ToJsonString());

        foreach (var (query, count) in new (string, int)[]
        {
            ("field.serial:x1", 1), ("field.serial:X2", 0), ("field.cost:>100", 1), ("field.cost:>120.5", 0), ("field.cost:>=120.5", 1),
            ("field.cost:100..200", 1), ("field.cost:<100", 0), ("field.site:north", 1), ("field.site:South,west field.serial:X1", 1),
            ("field.serial:none", 0), ("-field.serial:none", 1),
        })
        {
            Assert.Equal(count, await CountAsync(admin, query));
        }

        foreach (var query in new[] { "field.serial:>X", "field.serial:a..b", "field.cost:much", "field.nothing:1", "field.cost:>none" })
            await (await admin.GetAsync($"tickets?q={Uri.EscapeDataString(query)}")).ProblemAsync(400, "validation");

        var changed = await (await admin.SendAsync("PATCH", "tickets/1", """{"fields":{"serial":null,"cost":-3}}""")).JsonAsync();
        Assert.Equal("""{"cost":-3,"site":["north","south"]}""", changed["fields"]!.ToJsonString());
        Assert.Equal(0, await CountAsync(admin, "field.serial:X1"));
        Assert.Equal(1, await CountAsync(admin, "field.cost:<0"));
        var history = (await admin.GetJsonAsync("tickets/1/history"))["items"]!.AsArray();
        Assert.Contains(history, one => one!["data"]!.ToJsonString() == """{"fields":{"serial":null}}""");
    }

    [Fact]
    public async Task What_agents_alone_see_does_not_exist_for_requesters()
    {
        await (await admin.SendAsync("POST", "tickets", """{"title":"Laptop","requester":"ada","fields":{"serial":"X1","cost":7}}"""))
            .JsonAsync(HttpStatusCode.Created);

        Assert.Equal("""{"serial":"X1"}""", (await ada.GetJsonAsync("tickets/1"))["fields"]!.ToJsonString());
        Assert.Equal(
            ["serial", "site"], (await ada.GetJsonAsync("fields"))["items"]!.AsArray().Select(field => (string)field!["key"]!).Order());
        await (await ada.GetAsync("fields/cost")).ProblemAsync(404, "notFound");
        var history = (await ada.GetJsonAsync("tickets/1/history")).ToJsonString();
        Assert.DoesNotContain("cost", history, StringComparison.Ordinal);
        Assert.Contains("serial", history, StringComparison.Ordinal);
        // As of one that there is not, word for word.
        var hidden = await RefusalAsync(ada, "GET", "tickets?q=field.cost:7", null);
        var missing = await RefusalAsync(ada, "GET", "tickets?q=field.cosy:7", null);
        Assert.Equal(missing, hidden.Replace("cost", "cosy", StringComparison.Ordinal));
        var set = await RefusalAsync(ada, "PATCH", "tickets/1", """{"fields":{"cost":8}}""");
        var none = await RefusalAsync(ada, "PATCH", "tickets/1", """{"fields":{"cosy":8}}""");
        Assert.Equal(none, set.Replace("cost", "cosy", StringComparison.Ordinal));
        Assert.Equal(1, await CountAsync(ada, "field.serial:X1"));
    }

    [Fact]
    public async Task What_is_no_value_is_refused_with_the_name_of_the_field()
    {
        await DefineAsync("day", """{"name":"Day","kind":"date"}""");
        await DefineAsync("owner", """{"name":"Owner","kind":"person"}""");
        await DefineAsync("agreed", """{"name":"Agreed","kind":"yesNo"}""");
        await DefineAsync("page", """{"name":"Page","kind":"url"}""");
        foreach (var (field, value) in new[]
        {
            ("cost", "\"much\""), ("cost", "1e30"), ("day", "\"tomorrow\""), ("owner", "\"nobody-here\""), ("agreed", "\"perhaps\""),
            ("page", "\"javascript:alert(1)\""), ("site", "[\"west\"]"), ("serial", "{}"), ("serial", "[\"a\",\"b\"]"), ("nothing", "1"),
            ("serial", "\"a\\nb\""),
        })
        {
            var problem = await (await admin.SendAsync(
                "POST", "tickets", $$$"""{"title":"a","fields":{"{{{field}}}":{{{value}}}}}""")).ProblemAsync(400, "validation");
            Assert.Equal([$"fields.{field}"], problem["errors"]!.AsObject().Select(error => error.Key));
        }

        var filed = await (await admin.SendAsync(
            "POST", "tickets",
            """{"title":"a","fields":{"day":"2026-12-31","owner":"ada","agreed":false,"page":"https://example.com/a b"}}"""))
            .JsonAsync(HttpStatusCode.Created);
        Assert.Equal(
            """{"agreed":false,"day":"2026-12-31","owner":"ada","page":"https://example.com/a%20b"}""", filed["fields"]!.ToJsonString());
        Assert.Equal(1, await CountAsync(admin, "field.day:2026-12 field.owner:ada field.agreed:no"));
        Assert.Equal(0, await CountAsync(ada, "field.owner:me"));
    }

    [Fact]
    public async Task Tickets_are_sorted_by_a_field_page_by_page_for_those_who_see_it()
    {
        foreach (var fields in new[] { """{"cost":10,"serial":"b"}""", "{}", """{"cost":-5,"serial":"A"}""", """{"cost":9}""" })
        {
            await (await admin.SendAsync("POST", "tickets", $$"""{"title":"Laptop","requester":"ada","fields":{{fields}}}"""))
                .JsonAsync(HttpStatusCode.Created);
        }

        Assert.Equal([3, 4, 1, 2], await PagesAsync(admin, "sort:field.cost"));
        Assert.Equal([1, 4, 3, 2], await PagesAsync(admin, "sort:-field.cost"));
        Assert.Equal([3, 4, 1, 2], await PagesAsync(admin, "laptop sort:FIELD.cost"));
        Assert.Equal([3, 1, 2, 4], await PagesAsync(ada, "is:open sort:field.serial"));
        await (await admin.GetAsync("tickets?q=sort:field.site")).ProblemAsync(400, "validation");

        var unseen = await (await ada.GetAsync("tickets?q=sort:field.cost")).ProblemAsync(400, "validation");
        var unknown = await (await ada.GetAsync("tickets?q=sort:field.what")).ProblemAsync(400, "validation");
        Assert.Equal(
            unknown["errors"]!.ToJsonString(),
            unseen["errors"]!.ToJsonString().Replace("field.cost", "field.what", StringComparison.Ordinal));
    }

    [Fact]
    public async Task People_in_fields_are_found_by_their_names_as_elsewhere()
    {
        await DefineAsync("owner", """{"name":"Owner","kind":"person"}""");
        await desk.WriteAsync(new SaveUser(new() { Id = "u17", DisplayName = "Grace Hopper", Roles = [new("Requester")] }));
        foreach (var owner in new[] { "u17", "ada" })
        {
            await (await admin.SendAsync("POST", "tickets", $$$"""{"title":"a","fields":{"owner":"{{{owner}}}"}}"""))
                .JsonAsync(HttpStatusCode.Created);
        }

        foreach (var query in new[] { "field.owner:u17", "field.owner:hopper", "field.owner:\"Grace Hopper\"", "-field.owner:Ada" })
            Assert.Equal(1, await CountAsync(admin, query));
        Assert.Equal(2, await CountAsync(admin, "field.owner:grace,ada"));
        Assert.Equal(0, await CountAsync(admin, "field.owner:me"));
        var problem = await (await admin.GetAsync("tickets?q=field.owner:hoper")).ProblemAsync(400, "validation");
        Assert.Contains("Grace Hopper", problem["errors"]!["q"]![0]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tickets_are_counted_by_the_choices_of_fields_that_the_caller_sees()
    {
        await DefineAsync("agreed", """{"name":"Agreed","kind":"yesNo","seenBy":"agents"}""");
        foreach (var fields in new[] { """{"site":["north","south"],"agreed":true}""", """{"site":["north"]}""", """{"serial":"X1"}""" })
        {
            await (await admin.SendAsync("POST", "tickets", $$"""{"title":"Laptop","requester":"ada","fields":{{fields}}}"""))
                .JsonAsync(HttpStatusCode.Created);
        }

        var facets = (await admin.GetJsonAsync("tickets/facets?fields=field.agreed,status,status/field.site&q=laptop"))["facets"]!;
        Assert.Equal(["field.agreed", "status", "status/field.site"], facets.AsArray().Select(facet => (string)facet!["field"]!));
        Assert.Equal("null 2, yes 1", Counts(facets[0]!));
        Assert.Equal("to-do 3", Counts(facets[1]!));
        Assert.Equal("north 2, null 1, south 1", Counts(facets[2]!));
        Assert.Equal("to-do", (string)facets[2]!["values"]![0]!["status"]!);
        Assert.True((bool)facets[0]!["isExact"]!);

        Assert.Equal("north 2, null 1, south 1", Counts((await ada.GetJsonAsync("tickets/facets?fields=field.site"))["facets"]![0]!));
        foreach (var field in new[] { "field.agreed", "field.serial", "field.nothing" })
            await (await ada.GetAsync($"tickets/facets?fields={field}")).ProblemAsync(400, "validation");

        static string Counts(JsonNode facet) => string.Join(
            ", ", facet["values"]!.AsArray().Select(value => $"{(string?)value!["value"] ?? "null"} {(int)value["count"]!}"));
    }

    [Fact]
    public async Task What_is_required_is_demanded_at_filing_and_by_transitions_and_defaults_fill_in()
    {
        await DefineAsync("serial", """{"isRequired":true}""");
        await DefineAsync("site", """{"default":["north"],"requiredBy":["complete"]}""");
        var problem = await (await ada.SendAsync("POST", "tickets", """{"title":"a"}""")).ProblemAsync(400, "validation");
        Assert.NotNull(problem["errors"]!["fields.serial"]);

        var filed = await (await ada.SendAsync("POST", "tickets", """{"title":"a","fields":{"serial":"X1"}}"""))
            .JsonAsync(HttpStatusCode.Created);
        Assert.Equal("""{"serial":"X1","site":["north"]}""", filed["fields"]!.ToJsonString());
        await (await ada.SendAsync("PATCH", "tickets/1", """{"fields":{"serial":null}}""")).ProblemAsync(400, "validation");
        await (await admin.SendAsync("PATCH", "tickets/1", """{"fields":{"site":[]}}""")).JsonAsync();
        await (await admin.SendAsync("PUT", "tickets/1/assignee", """{"assignee":"admin"}""")).JsonAsync();
        await (await admin.SendAsync("POST", "tickets/1/transitions", """{"trigger":"start"}""")).JsonAsync();
        problem = await (await admin.SendAsync("POST", "tickets/1/transitions", """{"trigger":"complete"}"""))
            .ProblemAsync(400, "validation");
        Assert.NotNull(problem["errors"]!["fields.site"]);
        await (await admin.SendAsync("PATCH", "tickets/1", """{"fields":{"site":["south"]}}""")).JsonAsync();
        await (await admin.SendAsync("POST", "tickets/1/transitions", """{"trigger":"complete"}""")).JsonAsync();
    }

    [Fact]
    public async Task A_retired_field_keeps_its_values_and_takes_no_new_ones()
    {
        await (await admin.SendAsync("POST", "tickets", """{"title":"a","fields":{"serial":"X1"}}""")).JsonAsync(HttpStatusCode.Created);
        await DefineAsync("serial", """{"isActive":false}""");

        await (await admin.SendAsync("PATCH", "tickets/1", """{"fields":{"serial":"X2"}}""")).ProblemAsync(400, "validation");
        await (await admin.SendAsync("PATCH", "tickets/1", """{"fields":{"serial":"X1"},"title":"b"}""")).JsonAsync();
        Assert.Equal("""{"serial":"X1"}""", (await admin.GetJsonAsync("tickets/1"))["fields"]!.ToJsonString());
        Assert.Equal(1, await CountAsync(admin, "field.serial:X1"));
    }

    [Fact]
    public async Task What_a_field_is_and_who_sees_it_stays_as_it_was_made()
    {
        foreach (var change in new[] { """{"kind":"number"}""", """{"seenBy":"agents"}""", """{"choices":[{"key":"a","name":"A"}]}""" })
            await (await admin.SendAsync("PUT", "fields/serial", change)).ProblemAsync(400, "validation");
        await (await admin.SendAsync("PUT", "fields/site", """{"default":["west"]}""")).ProblemAsync(400, "validation");
        await (await ada.SendAsync("PUT", "fields/mine", """{"name":"Mine"}""")).ProblemAsync(403, "forbidden");
        var saved = await (await admin.SendAsync("PUT", "fields/serial", """{"name":"Serial","help":"On the back."}""")).JsonAsync();
        Assert.True(JsonNode.DeepEquals(saved, await admin.GetJsonAsync("fields/serial")));
    }

    [Fact]
    public async Task Files_carry_fields_and_a_table_has_a_column_for_each_that_is_seen()
    {
        await (await admin.SendAsync(
            "POST", "tickets", """{"title":"Laptop","fields":{"serial":"X1","cost":7,"site":["north","south"]}}"""))
            .JsonAsync(HttpStatusCode.Created);
        var table = await (await admin.GetAsync("tickets/export?format=csv")).Content.ReadAsStringAsync();
        Assert.Contains("field.cost,field.serial,field.site", table, StringComparison.Ordinal);
        Assert.Contains(",7,X1,\"north, south\"", table, StringComparison.Ordinal);

        var lines = await (await admin.GetAsync("tickets/export?format=ndjson")).Content.ReadAsByteArrayAsync();
        await using var other = await TestDesk.StartAsync();
        var there = other.As(TestDesk.Admin);
        (await there.SendBytesAsync("POST", "import?format=ndjson", lines, "application/x-ndjson")).EnsureSuccessStatusCode();
        Assert.Equal(
            """{"cost":7,"serial":"X1","site":["north","south"]}""",
            (await there.GetJsonAsync("tickets?q=laptop"))["items"]![0]!["fields"]!.ToJsonString());
    }

    private async Task DefineAsync(string key, string field) => await (await admin.SendAsync("PUT", $"fields/{key}", field)).JsonAsync();

    // One by one, to the end and back to the first.
    private static async Task<IReadOnlyList<int>> PagesAsync(HttpClient client, string query)
    {
        var path = $"tickets?q={Uri.EscapeDataString(query)}&limit=1";
        var numbers = new List<int>();
        JsonNode page;
        string? cursor = null;
        do
        {
            page = await client.GetJsonAsync(cursor is null ? path : $"{path}&cursor={cursor}");
            numbers.AddRange(page["items"]!.AsArray().Select(ticket => ticket!["id"]!.GetValue<int>()));
        }
        while ((cursor = (string?)page["next"]) is not null);

        for (var place = numbers.Count - 2; place >= 0; place--)
        {
            page = await client.GetJsonAsync($"{path}&cursor={page["previous"]}");
            Assert.Equal(numbers[place], page["items"]![0]!["id"]!.GetValue<int>());
        }

        return numbers;
    }

    private static async Task<int> CountAsync(HttpClient client, string query) =>
        (await client.GetJsonAsync($"tickets?q={Uri.EscapeDataString(query)}"))["total"]!.GetValue<int>();

    private static async Task<string> RefusalAsync(HttpClient client, string method, string path, string? body) =>
        (await (await client.SendAsync(method, path, body)).ProblemAsync(400, "validation"))["errors"]!.ToJsonString();
}
