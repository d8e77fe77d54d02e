using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ticketing.EndToEnd;

/// <summary>What a developer does on the first day: takes the packages, pastes the README's ten lines, signs in his own people.</summary>
public sealed partial class FreshAppTests
{
    [Fact]
    public async Task The_lines_of_the_readme_make_a_help_desk_in_a_fresh_app_that_consumes_the_packages()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var app = await FreshApp.StartAsync(cancellationToken);
        using var stranger = app.NewClient();
        using var alice = app.NewClient();
        using var bob = app.NewClient();

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("api/ticketing/tickets", cancellationToken)).StatusCode);
        await alice.GetStringAsync("sign-in/alice", cancellationToken);
        await bob.GetStringAsync("sign-in/bob", cancellationToken);
        var filed = await bob.PostAsJsonAsync("api/ticketing/tickets", new { title = "The door does not open" }, cancellationToken);
        var seen = await ReadAsync(alice, "api/ticketing/tickets?q=door", cancellationToken);
        var roles = await ReadAsync(alice, "api/ticketing/me", cancellationToken);

        var page = await alice.GetStringAsync("tickets/list?q=door", cancellationToken);
        var style = await stranger.GetAsync(StyleSheet().Match(page).Groups[1].Value, cancellationToken);

        Assert.Equal(HttpStatusCode.Created, filed.StatusCode);
        Assert.Contains("<mark>door</mark> does not open", page, StringComparison.Ordinal);
        Assert.Equal("text/css", style.Content.Headers.ContentType?.MediaType);
        Assert.Equal("bob", Assert.Single(seen.GetProperty("items").EnumerateArray()).GetProperty("requester").GetString());
        Assert.Contains("Administrator", roles.ToString(), StringComparison.Ordinal);
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex StyleSheet();

    private static async Task<JsonElement> ReadAsync(HttpClient client, string path, CancellationToken cancellationToken) =>
        await client.GetFromJsonAsync<JsonElement>(path, cancellationToken);
}
