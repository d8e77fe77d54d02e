using System.Net;
using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Projects;

/// <summary>A project that takes no new tickets, over HTTP.</summary>
public sealed class RetiredProjectTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        admin = desk.As(TestDesk.Admin);
        await (await admin.SendAsync("PUT", "projects/old", """{"name":"Old things","asksWhoStarts":true}""")).JsonAsync();
        await (await admin.SendAsync("POST", "tickets", """{"title":"A typewriter","project":"old"}""")).JsonAsync(HttpStatusCode.Created);
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task It_stays_as_it_is_where_nothing_is_said_of_it()
    {
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""
            {"key":"old","name":"Old things","workflow":"default","asksWhoStarts":true,"isActive":true}
            """), await admin.GetJsonAsync("projects/old")));

        await (await admin.SendAsync("PUT", "projects/old", """{"name":"Old things","isActive":false}""")).JsonAsync();
        var renamed = await (await admin.SendAsync("PUT", "projects/old", """{"name":"Older things"}""")).JsonAsync();

        Assert.True(JsonNode.DeepEquals(renamed, await admin.GetJsonAsync("projects/old")));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""
            {"key":"old","name":"Older things","workflow":"default","asksWhoStarts":true,"isActive":false}
            """), renamed), renamed.ToJsonString());
        var listed = (await admin.GetJsonAsync("projects"))["items"]!.AsArray();
        Assert.Equal(["old"], listed.Where(one => !one!["isActive"]!.GetValue<bool>()).Select(one => one!["key"]!.GetValue<string>()));
    }

    [Fact]
    public async Task It_takes_no_new_tickets_and_keeps_those_that_it_has_until_it_is_brought_back()
    {
        await (await admin.SendAsync("POST", "tickets", """{"title":"Elsewhere"}""")).JsonAsync(HttpStatusCode.Created);
        await (await admin.SendAsync("PUT", "projects/old", """{"name":"Old things","isActive":false}""")).JsonAsync();

        var filed = await admin.SendAsync("POST", "tickets", """{"title":"One more","project":"old"}""");
        var problem = await filed.ProblemAsync(400, "validation");
        Assert.Equal(
            "Project 'Old things' is retired and takes no new tickets.", problem["errors"]!["project"]![0]!.GetValue<string>());
        Assert.Equal(["project"], await (await admin.SendAsync("PATCH", "tickets/2", """{"project":"old"}""")).RefusedFieldsAsync());
        var file = "externalRef,title\nA-1,Printer jams\n"u8.ToArray();
        Assert.Equal(
            ["project"],
            await (await admin.SendBytesAsync("POST", "import?format=csv&project=old", file, "text/csv")).RefusedFieldsAsync());

        await (await admin.SendAsync("POST", "tickets/1/comments", """{"body":"It still jams.","visibility":"public"}"""))
            .JsonAsync(HttpStatusCode.Created);
        await (await admin.SendAsync("POST", "tickets/1/transitions", """{"trigger":"start"}""")).JsonAsync();
        Assert.Equal(1, (await admin.GetJsonAsync("tickets?q=typewriter+project:old"))["total"]!.GetValue<int>());
        await (await admin.SendAsync("PATCH", "tickets/1", """{"project":"support"}""")).JsonAsync();

        await (await admin.SendAsync("PUT", "projects/old", """{"name":"Old things","isActive":true}""")).JsonAsync();
        await (await admin.SendAsync("PATCH", "tickets/1", """{"project":"old"}""")).JsonAsync();
        await (await admin.SendAsync("POST", "tickets", """{"title":"One more","project":"old"}""")).JsonAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Only_who_manages_it_retires_it()
    {
        await desk.WriteAsync(
            new SaveUser(new() { Id = "ann", DisplayName = "Ann", Roles = [new("Agent")] }),
            new SaveUser(new() { Id = "max", DisplayName = "Max", Roles = [new("Manager", "old")] }));
        var retiring = """{"name":"Old things","isActive":false}""";

        await (await desk.As("ann").SendAsync("PUT", "projects/old", retiring)).ProblemAsync(403, "forbidden");
        Assert.True((await admin.GetJsonAsync("projects/old"))["isActive"]!.GetValue<bool>());
        await (await desk.As("max").SendAsync("PUT", "projects/old", retiring)).JsonAsync();
        Assert.False((await admin.GetJsonAsync("projects/old"))["isActive"]!.GetValue<bool>());
    }
}
