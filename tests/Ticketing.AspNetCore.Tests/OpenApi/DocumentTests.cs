using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;

namespace Ticketing.AspNetCore.Tests.OpenApi;

public sealed class DocumentTests(DeskWithTicket fixture) : IClassFixture<DeskWithTicket>
{
    /// <summary>Regression: it said 200, whatever the host had set.</summary>
    [Fact]
    public async Task The_largest_page_is_what_the_host_set()
    {
        await using var desk = await TestDesk.StartAsync(t => t.Configure(options => options.PageSizeLimit = 40));

        var document = await desk.Plain().GetJsonAsync("/openapi/v1.json");

        var limit = document["paths"]![$"{TestDesk.Prefix}/tickets"]!["get"]!["parameters"]!.AsArray()
            .Single(p => p!["name"]!.GetValue<string>() == "limit")!;
        Assert.Equal(40, limit["schema"]!["maximum"]!.GetValue<int>());
    }

    [Fact]
    public async Task Every_operation_has_an_id_a_summary_a_description_a_tag_and_answers()
    {
        var ids = new HashSet<string>();
        foreach (var (path, method, operation) in Operations(await ReadAsync()))
        {
            var name = $"{method} {path}";
            Assert.True(ids.Add(operation["operationId"]!.GetValue<string>()), name);
            Assert.False(string.IsNullOrWhiteSpace(operation["summary"]?.GetValue<string>()), name);
            Assert.False(string.IsNullOrWhiteSpace(operation["description"]?.GetValue<string>()), name);
            Assert.Single(operation["tags"]!.AsArray());
            var responses = operation["responses"]!.AsObject();
            Assert.Contains(responses, response => response.Key[0] == '2');
            Assert.Contains(responses, response => response.Key == "401");
            Assert.All(
                responses,
                response => Assert.False(
                    string.IsNullOrWhiteSpace(response.Value!["description"]?.GetValue<string>()), $"{name} {response.Key}"));
            Assert.All(
                operation["parameters"]?.AsArray() ?? [],
                parameter => Assert.False(
                    string.IsNullOrWhiteSpace(parameter!["description"]?.GetValue<string>()), $"{name} {parameter["name"]}"));
        }

        Assert.NotEmpty(ids);
    }

    [Fact]
    public async Task Every_body_has_a_shape_and_every_json_body_an_example()
    {
        foreach (var (path, method, operation) in Operations(await ReadAsync()))
        {
            if (operation["requestBody"]?["content"] is not JsonObject content)
                continue;
            Assert.DoesNotContain(content, type => type.Key == "*/*");
            Assert.All(content, type => Assert.NotNull(type.Value!["schema"]));
            if (content["application/json"] is { } json)
                Assert.True(json["example"] is not null, $"{method} {path}");
        }
    }

    [Fact]
    public async Task Every_json_answer_has_a_shape_and_an_example()
    {
        foreach (var (path, method, operation) in Operations(await ReadAsync()))
        {
            foreach (var (status, response) in operation["responses"]!.AsObject())
            {
                if (status[0] == '2' && response!["content"]?["application/json"] is { } json)
                    Assert.True(json["example"] is not null && json["schema"] is not null, $"{method} {path} {status}");
            }
        }
    }

    [Fact]
    public async Task The_list_of_operations_is_the_one_that_was_agreed()
    {
        var lines = Operations(await ReadAsync())
            .Select(o => (o.Method, o.Path, Id: o.Operation["operationId"], Codes: o.Operation["responses"]!.AsObject().Select(r => r.Key)))
            .Select(o => $"{o.Method.ToUpperInvariant()} {o.Path} {o.Id} {string.Join(",", o.Codes)}");
        var actual = string.Join('\n', lines.Order(StringComparer.Ordinal)) + '\n';

        var approved = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "TestData", "operations.verified.txt"));

        Assert.True(approved == actual, actual);
    }

    [Fact]
    public async Task Priorities_are_words_and_moments_are_moments()
    {
        var schemas = (await ReadAsync())["components"]!["schemas"]!;

        Assert.Equal(
            ["low", "normal", "high", "urgent"], schemas["PriorityName"]!["enum"]!.AsArray().Select(word => word!.GetValue<string>()));
        Assert.Equal("date-time", schemas["CreateTicketRequest"]!["properties"]!["dueAt"]!["format"]!.GetValue<string>());
    }

    [Fact]
    public async Task No_number_may_be_a_text_and_what_is_always_there_is_required()
    {
        var ticket = (await ReadAsync())["components"]!["schemas"]!["TicketDetails"]!;

        Assert.Equal("integer", ticket["properties"]!["id"]!["type"]!.GetValue<string>());
        Assert.Equal("string", ticket["properties"]!["title"]!["type"]!.GetValue<string>());
        // Who is not reached is there for whoever wrote alone, and only when there is somebody; how it was merged and split, only when it
        // was; what it is about, only when that is something.
        Assert.Equal(
            ticket["properties"]!.AsObject().Select(p => p.Key)
                .Except(["unreached", "mergedInto", "mergedFrom", "splits", "splitFrom", "subjects"]).Order(),
            ticket["required"]!.AsArray().Select(r => r!.GetValue<string>()).Order());
    }

    [Fact]
    public async Task The_history_answers_events_or_a_ticket()
    {
        var answers = (await ReadAsync())["paths"]!["/api/ticketing/tickets/{id}/history"]!["get"]!["responses"]!;
        var schema = answers["200"]!["content"]!["application/json"]!["schema"]!;

        Assert.Equal(2, schema["oneOf"]!.AsArray().Count);
    }

    private async Task<JsonNode> ReadAsync() => await (await fixture.Desk.Plain().GetAsync("/openapi/v1.json")).JsonAsync();

    private static IEnumerable<(string Path, string Method, JsonNode Operation)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (path.Key, operation.Key, operation.Value);
}
