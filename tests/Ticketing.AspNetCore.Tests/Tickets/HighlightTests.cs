using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Tickets;

public sealed class HighlightTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        admin = desk.As(TestDesk.Admin);
        await desk.WriteAsync(new SaveUser(new() { Id = "ada", DisplayName = "Ada" }));
        await admin.SendAsync("POST", "tickets", """{"title":"The printer jams","description":"It prints nothing.","requester":"ada"}""");
        await admin.SendAsync("POST", "tickets/1/comments", """{"body":"Sabotage of the printing press","visibility":"internal"}""");
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task An_item_shows_where_the_words_stand_when_it_is_asked_for()
    {
        var item = (await admin.GetJsonAsync("tickets?q=jam+print&highlight=true"))["items"]![0]!;

        Assert.True(JsonNode.DeepEquals(item["highlight"], JsonNode.Parse("""
            {
              "title": [{ "start": 12, "length": 4 }],
              "fragment": { "number": 1, "isInternal": false, "text": "It prints nothing.", "ranges": [{ "start": 3, "length": 6 }] }
            }
            """)), item.ToJsonString());
    }

    [Theory]
    [InlineData("tickets?q=jam")]
    [InlineData("tickets?q=jam&highlight=false")]
    [InlineData("tickets?q=is:open&highlight=true")]
    [InlineData("tickets?highlight=true")]
    public async Task Otherwise_there_is_no_highlight(string path) =>
        Assert.Null((await admin.GetJsonAsync(path))["items"]![0]!["highlight"]);

    [Fact]
    public async Task Highlight_is_yes_or_no() =>
        await (await admin.GetAsync("tickets?q=jam&highlight=perhaps")).ProblemAsync(400, "validation");

    [Fact]
    public async Task An_internal_comment_is_shown_only_to_who_may_read_it()
    {
        const string Query = "tickets?q=jam+OR+sabotage+OR+press&highlight=true";

        var fragment = (await admin.GetJsonAsync(Query))["items"]![0]!["highlight"]!["fragment"]!;
        var toRequester = (await desk.As("ada").GetJsonAsync(Query))["items"]![0]!["highlight"]!;

        Assert.True(fragment["isInternal"]!.GetValue<bool>());
        Assert.Equal("Sabotage of the printing press", fragment["text"]!.GetValue<string>());
        Assert.Null(toRequester["fragment"]);
        Assert.DoesNotContain("sabotage", toRequester.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task As_somebody_types_a_prefix_finds_what_the_word_may_become()
    {
        var item = Assert.Single((await admin.GetJsonAsync("tickets?q=the+pri*&limit=5&highlight=true"))["items"]!.AsArray())!;

        Assert.Equal(4, item["highlight"]!["title"]![0]!["start"]!.GetValue<int>());
        Assert.Equal("printer".Length, item["highlight"]!["title"]![0]!["length"]!.GetValue<int>());
    }
}
