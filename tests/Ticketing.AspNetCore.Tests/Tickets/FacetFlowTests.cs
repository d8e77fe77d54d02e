using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;

namespace Ticketing.AspNetCore.Tests.Tickets;

public sealed class FacetFlowTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        admin = desk.As(TestDesk.Admin);
        await desk.FileAsync();
        await desk.FileAsync();
        await admin.SendAsync("POST", "tickets/2/transitions", """{"trigger":"start"}""");
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Tickets_are_counted_by_the_fields_asked_for_in_their_order()
    {
        var facets = await admin.GetJsonAsync("tickets/facets?fields=status,status/category,team&q=is:open");

        Assert.True(JsonNode.DeepEquals(facets, JsonNode.Parse("""
            {"facets":[
              {"field":"status","isExact":true,"values":[
                {"value":"in-progress","status":null,"count":1},{"value":"to-do","status":null,"count":1}]},
              {"field":"status/category","isExact":true,"values":[
                {"value":"general","status":"in-progress","count":1},{"value":"general","status":"to-do","count":1}]},
              {"field":"team","isExact":true,"values":[{"value":null,"status":null,"count":2}]}]}
            """)), facets.ToJsonString());
    }

    [Theory]
    [InlineData("tickets/facets")]
    [InlineData("tickets/facets?fields=,")]
    [InlineData("tickets/facets?fields=title")]
    [InlineData("tickets/facets?fields=status/status")]
    [InlineData("tickets/facets?fields=status/")]
    public async Task What_is_no_facet_is_said_with_those_there_are(string path) =>
        Assert.Contains(
            "statusCategory",
            (await (await admin.GetAsync(path)).ProblemAsync(400, "validation"))["errors"]!["fields"]!.ToJsonString(),
            StringComparison.Ordinal);
}
