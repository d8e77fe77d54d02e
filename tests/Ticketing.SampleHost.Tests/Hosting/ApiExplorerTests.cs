using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Ticketing.SampleHost.Tests.Hosting;

[Collection(DemoCollection.Name)]
public sealed class ApiExplorerTests(DemoHelpDesk demo)
{
    [Fact]
    public async Task The_explorer_shows_the_description()
    {
        using var client = demo.Host.NewClient();

        var redirection = await client.GetAsync("/docs");
        var page = await client.GetAsync("/docs/index.html");
        var script = await client.GetStringAsync("/docs/index.js");

        Assert.EndsWith("docs/index.html", redirection.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("/openapi/v1.json", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_description_says_which_operations_need_a_bearer_token()
    {
        using var client = demo.Host.NewClient();

        var document = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        var paths = document.GetProperty("paths");

        Assert.Equal("Ticketing", document.GetProperty("info").GetProperty("title").GetString());
        Assert.Equal(
            "bearer",
            document.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer").GetProperty("scheme").GetString());
        Assert.True(paths.GetProperty("/api/ticketing/tickets").GetProperty("get").TryGetProperty("security", out _));
        Assert.False(paths.GetProperty("/account/login").GetProperty("post").TryGetProperty("security", out _));
    }

    [Fact]
    public async Task It_is_healthy()
    {
        using var client = demo.Host.NewClient();

        Assert.Equal("Healthy", await client.GetStringAsync("/health"));
    }
}
