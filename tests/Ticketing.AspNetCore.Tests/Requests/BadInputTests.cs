using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;

namespace Ticketing.AspNetCore.Tests.Requests;

public sealed class BadInputTests(DeskWithTicket fixture) : IClassFixture<DeskWithTicket>
{
    private readonly HttpClient admin = fixture.Admin;

    [Theory]
    [InlineData("""{"title":"a","colour":"red"}""", "colour")]
    [InlineData("""{"title":"a","Title":"b"}""", "Title")]
    [InlineData("""{"title":"a","__proto__":{"admin":true}}""", "__proto__")]
    [InlineData("""{"title":{"a":1}}""", "title")]
    [InlineData("""{"title":1}""", "title")]
    [InlineData("""{"title":"a","priority":[]}""", "priority")]
    [InlineData("""{"title":"a","priority":"p1"}""", "priority")]
    [InlineData("""{"title":"a","priority":3}""", "priority")]
    [InlineData("""{"title":"a","tags":"x"}""", "tags")]
    [InlineData("""{"title":"a","tags":["x",1]}""", "tags[1]")]
    [InlineData("""{"title":"a","tags":[null]}""", "tags")]
    [InlineData("""{"title":"a","dueAt":"tomorrow"}""", "dueAt")]
    [InlineData("""{"title":"a","dueAt":"2026-05-01T09:00:00"}""", "dueAt")]
    [InlineData("""{"title":"a","dueAt":"2026-13-01T09:00:00Z"}""", "dueAt")]
    [InlineData("""{"title":"a","title":"b"}""", "title")]
    [InlineData("""{"title":"a\u0000b"}""", "title")]
    [InlineData("""{"title":"\ud800"}""", "title")]
    [InlineData("""{"title":"a","tags":["\udc00"]}""", "tags[0]")]
    [InlineData("""{"title":"a","ti\u0000tle":"b"}""", "$")]
    [InlineData("""{"title":""}""", "title")]
    [InlineData("""{"title":null}""", "title")]
    [InlineData("""{}""", "title")]
    [InlineData("""{"title":"a","category":"no-such"}""", "category")]
    [InlineData("""{"title":"a","project":"no-such"}""", "project")]
    [InlineData("""{"title":"a","team":"no-such"}""", "team")]
    [InlineData("""{"title":"a","requester":"no-such"}""", "requester")]
    [InlineData("""{"title":"a","assignee":"no\u0000such"}""", "assignee")]
    [InlineData("""[]""", "$")]
    [InlineData("""null""", "$")]
    [InlineData("\"title\"", "$")]
    [InlineData("""{"title":"a"}x""", "$")]
    [InlineData("""{"title":"a",}""", "$")]
    [InlineData("""{"title":"a"} {"title":"b"}""", "$")]
    [InlineData("""{"title":NaN}""", "$")]
    [InlineData("""{'title':'a'}""", "$")]
    [InlineData("""{/*c*/"title":"a"}""", "$")]
    [InlineData("""{"title":"a""", "$")]
    [InlineData("", "$")]
    public async Task A_new_ticket_with_a_mistake_is_refused_by_the_fields_name(string json, string field)
    {
        var response = await admin.SendAsync("POST", "tickets", json);

        Assert.Equal([field], await response.RefusedFieldsAsync());
        Assert.Equal(1, (await admin.GetJsonAsync("tickets"))["total"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("PATCH", "tickets/1", """{"priority":null}""", "priority")]
    [InlineData("PATCH", "tickets/1", """{"title":null}""", "title")]
    [InlineData("PATCH", "tickets/1", """{"project":null}""", "project")]
    [InlineData("PATCH", "tickets/1", """{"status":"closed"}""", "status")]
    [InlineData("PATCH", "tickets/1", """{"id":1e400}""", "id")]
    [InlineData("PATCH", "tickets/1", """{"assignee":"admin"}""", "assignee")]
    [InlineData("POST", "tickets/1/transitions", """{"trigger":null}""", "trigger")]
    [InlineData("POST", "tickets/1/transitions", """{"trigger":"start","comment":"done"}""", "comment")]
    [InlineData("POST", "tickets/1/transitions", """{"trigger":"start","comment":{"body":"done"}}""", "comment.visibility")]
    [InlineData(
        "POST", "tickets/1/transitions", """{"trigger":"start","comment":{"body":"d\u0000ne","visibility":"public"}}""", "comment.body")]
    [InlineData("POST", "tickets/1/transitions", """{"trigger":"start","comment":{"text":"done"}}""", "comment.text")]
    [InlineData("POST", "tickets/1/comments", """{"body":"a"}""", "visibility")]
    [InlineData("POST", "tickets/1/comments", """{"body":"a","visibility":"secret"}""", "visibility")]
    [InlineData("POST", "tickets/1/comments", """{"body":" ","visibility":"public"}""", "body")]
    [InlineData("PUT", "tickets/1/assignee", """{}""", "assignee")]
    [InlineData("PUT", "tickets/1/assignee", """{"team":"no-such"}""", "team")]
    [InlineData("PUT", "tickets/1/access-keys", """{}""", "accessKeys")]
    [InlineData("PUT", "categories/support/Not A Key", """{"name":"a"}""", "key")]
    [InlineData("PUT", "categories/support/general", """{"name":"a"}""", "isDefault")]
    [InlineData("PUT", "projects/other", """{"name":"Other","workflow":"no-such"}""", "workflow")]
    [InlineData("PUT", "teams/a", """{}""", "name")]
    [InlineData("PUT", "users/u", """{"displayName":"U","email":"nowhere"}""", "email")]
    [InlineData("PUT", "users/admin/roles", """{"roles":[{"project":"support"}]}""", "roles[0].role")]
    [InlineData("PUT", "users/admin/roles", """{"roles":[null]}""", "roles[0].role")]
    [InlineData("PUT", "users/admin/teams", """{"teams":[null]}""", "teams")]
    [InlineData("PUT", "roles/R", """{"grants":[{"permission":"tickets.view","scope":"everything"}]}""", "grants[0].scope")]
    [InlineData("PUT", "roles/R", """{"grants":[{"permission":"tickets.view"}]}""", "grants[0].scope")]
    public async Task A_change_with_a_mistake_is_refused_by_the_fields_name(string method, string path, string json, string field)
    {
        var response = await admin.SendAsync(method, path, json);

        Assert.Equal([field], await response.RefusedFieldsAsync());
    }

    [Theory]
    [InlineData("tickets?q=colour:red", "q")]
    [InlineData("tickets?q=status:", "q")]
    [InlineData("tickets?q=%00", "q")]
    [InlineData("tickets?q=a&q=b", "q")]
    [InlineData("tickets?limit=0", "limit")]
    [InlineData("tickets?limit=201", "limit")]
    [InlineData("tickets?limit=-1", "limit")]
    [InlineData("tickets?limit=many", "limit")]
    [InlineData("tickets?limit=99999999999999999999", "limit")]
    [InlineData("tickets?cursor=abc", "cursor")]
    [InlineData("tickets?cursor=!!!", "cursor")]
    [InlineData("tickets?curser=abc", "curser")]
    [InlineData("tickets/1/history?at=yesterday", "at")]
    [InlineData("tickets/1/history?after=x", "after")]
    [InlineData("tickets/1/comments?limit=401", "limit")]
    [InlineData("tickets/1/comments?after=-1", "after")]
    [InlineData("categories", "project")]
    [InlineData("me?x=1", "x")]
    [InlineData("tickets/export", "format")]
    [InlineData("tickets/export?format=xml", "format")]
    [InlineData("tickets/export?format=csv&q=status:", "q")]
    public async Task A_mistake_in_the_url_is_refused_by_the_parameters_name(string path, string field)
    {
        Assert.Equal([field], await (await admin.GetAsync(path)).RefusedFieldsAsync());
    }

    [Fact]
    public async Task All_mistakes_of_a_body_are_told_at_once()
    {
        var response = await admin.SendAsync("POST", "tickets", """{"title":{"a":1},"priority":[],"tags":"x","colour":1}""");

        Assert.Equal(["title", "priority", "tags", "colour"], await response.RefusedFieldsAsync());
    }

    [Theory]
    [InlineData("title", 301)]
    [InlineData("description", 100_001)]
    [InlineData("externalRef", 201)]
    public async Task A_text_that_is_too_long_is_refused_by_name_and_length(string field, int length)
    {
        var json = new JsonObject { ["title"] = "a", [field] = new string('x', length) }.ToJsonString();

        var problem = await (await admin.SendAsync("POST", "tickets", json)).ProblemAsync(400, "validation");

        Assert.Contains(
            length.ToString(CultureInfo.InvariantCulture), problem["errors"]![field]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_valid_utf8_is_refused_by_name()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("{\"title\":\""), 0xFF, .. Encoding.UTF8.GetBytes("\"}")];

        Assert.Equal(["title"], await (await admin.SendBytesAsync("POST", "tickets", bytes)).RefusedFieldsAsync());
    }

    [Fact]
    public async Task Twenty_megabytes_of_json_are_too_large_said_or_unsaid()
    {
        var bytes = Encoding.UTF8.GetBytes($$"""{"title":"{{new string('x', 20_000_000)}}"}""");

        await (await admin.SendBytesAsync("POST", "tickets", bytes)).ProblemAsync(413, "tooLarge");

        var chunked = new HttpRequestMessage(HttpMethod.Post, "tickets") { Content = new StreamContent(new Trickle(bytes)) };
        chunked.Content.Headers.ContentType = new("application/json");
        await (await admin.SendAsync(chunked)).ProblemAsync(413, "tooLarge");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task What_is_not_said_to_be_json_is_not_read(string? type)
    {
        var response = await admin.SendBytesAsync("POST", "tickets", "{\"title\":\"a\"}"u8.ToArray(), type);

        await response.ProblemAsync(415, "unsupportedMediaType");
    }

    [Theory]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/merge-patch+json")]
    public async Task Json_by_another_name_is_read(string type)
    {
        var response = await admin.SendBytesAsync("PATCH", "tickets/1", "{\"title\":\"Printer jams\"}"u8.ToArray(), type);

        Assert.Equal("Printer jams", (await response.JsonAsync())["title"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(31, HttpStatusCode.BadRequest, "title")]
    [InlineData(100_000, HttpStatusCode.BadRequest, "$")]
    public async Task Deep_nesting_ends_nothing_but_the_request(int depth, HttpStatusCode expected, string field)
    {
        var response = await admin.SendAsync("POST", "tickets", "{\"title\":" + new string('[', depth) + new string(']', depth) + "}");

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal([field], await response.RefusedFieldsAsync());
    }

    [Fact]
    public async Task Twenty_thousand_objects_in_each_other_are_refused()
    {
        var json = string.Concat(Enumerable.Repeat("{\"a\":", 20_000)) + "1" + new string('}', 20_000);

        Assert.Contains("$", await (await admin.SendAsync("POST", "tickets", json)).RefusedFieldsAsync());
    }

    [Theory]
    [InlineData("tickets/0")]
    [InlineData("tickets/-1")]
    [InlineData("tickets/99999999999999999999")]
    [InlineData("tickets/abc")]
    [InlineData("tickets/7")]
    [InlineData("tickets/abc/comments")]
    [InlineData("tickets/7/history?at=2026-05-01T09:00:00Z")]
    [InlineData("projects/no-such")]
    [InlineData("categories?project=no-such")]
    [InlineData("users/no-such")]
    [InlineData("workflows/no-such")]
    [InlineData("tickets/export?format=csv&project=no-such")]
    public async Task What_is_not_there_is_a_problem_too(string path) => await (await admin.GetAsync(path)).ProblemAsync(404, "notFound");

    /// <summary>A stream of unknown length.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
