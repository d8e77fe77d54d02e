using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Ticketing.SampleHost.Tests.Commands;
using Ticketing.Testing;

namespace Ticketing.SampleHost.Tests.Hosting;

/// <summary>What a host logs while all is well: whoever is woken by warnings is woken by none of it.</summary>
public sealed class QuietHourTests
{
    private const string Email = "boss@example.com";
    private const string Password = "Secret-123";

    [Theory]
    [InlineData("Production", "sqlite", "dapper", true)]
    [InlineData("Production", "sqlite", "efcore", false)]
    [InlineData("Production", "postgresql", "efcore", false)]
    [InlineData("Development", "sqlite", "dapper", false)]
    [InlineData("Development", "postgresql", "dapper", false)]
    public async Task A_normal_hour_leaves_nothing_above_Information(string environment, string database, string storage, bool asProcess)
    {
        await using var place = (await HostPlace.NewAsync(database)).With("Ticketing__Storage", storage);
        await using (var first = await StartAsync(place, environment, asProcess))
        {
            string[] words = ["admin", "create", "--email", Email, "--password", Password];
            var (code, error) = asProcess
                ? await place.RunAsync(words) is var process ? (process.ExitCode, process.Error) : default
                : await CommandRun.WithinAsync(place.Settings, words) is var run ? (run.ExitCode, run.Error) : default;
            Assert.Equal((0, ""), (code, error));
            await WorkAsync(first);
            Assert.Equal([], await first.StopAsync());
        }

        await using var second = await StartAsync(place, environment, asProcess);
        await WorkAsync(second);
        Assert.Equal([], await second.StopAsync());
    }

    [Theory]
    [InlineData("Production", "dapper", true)]
    [InlineData("Production", "efcore", false)]
    [InlineData("Development", "dapper", false)]
    public async Task Hosts_that_start_at_once_on_an_empty_server_leave_nothing_above_Information_either(
        string environment, string storage, bool asProcess)
    {
        await using var place = (await HostPlace.PostgreSqlAsync()).With("Ticketing__Storage", storage);

        var hosts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StartAsync(place, environment, asProcess)));

        foreach (var host in hosts)
        {
            Assert.Equal([], await host.StopAsync());
            await host.DisposeAsync();
        }
    }

    // A process, as it is shipped, for each of the two; the other rows differ in what the program does, and not in how it begins and ends.
    private static Task<WatchedHost> StartAsync(HostPlace place, string environment, bool asProcess) =>
        asProcess ? WatchedHost.AsProcessAsync(place, environment) : WatchedHost.WithinAsync(place, environment);

    private static async Task WorkAsync(WatchedHost host)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        using var signedIn = await http.PostAsJsonAsync("/account/login", new { email = Email, password = Password });
        var token = (await signedIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        await ExpectAsync(
            HttpStatusCode.Unauthorized, http.PostAsJsonAsync("/account/login", new { email = Email, password = "Guess-123" }));
        await ExpectAsync(
            HttpStatusCode.OK, http.PostAsJsonAsync("/account/login?useCookies=true", new { email = Email, password = Password }));
        foreach (var page in (string[])
            [
                "/sign-in", "/tickets/", "/tickets/list", "/tickets/list?q=printer", "/docs/index.html", "/openapi/v1.json",
                "/health/ready", "/health/live",
            ])
            await ExpectAsync(HttpStatusCode.OK, http.GetAsync(new Uri(page, UriKind.Relative)));

        using var api = new HttpClient { BaseAddress = new(host.Address, "/api/ticketing/") };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var filing = Request(
            HttpMethod.Post, "tickets", new { title = "Printer jams" }, ("Idempotency-Key", Guid.NewGuid().ToString()));
        var key = filing.Headers.GetValues("Idempotency-Key").Single();
        using var filed = await api.SendAsync(filing);
        var id = (await filed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt64();
        await ExpectAsync(
            HttpStatusCode.Created,
            api.SendAsync(Request(HttpMethod.Post, "tickets", new { title = "Printer jams" }, ("Idempotency-Key", key))));
        foreach (var list in (string[])
            [
                "tickets", "tickets?q=printer", "tickets/facets?fields=status", $"tickets/{id}", $"tickets/{id}/history", "me", "users",
                "tickets/export?format=csv",
            ])
            await ExpectAsync(HttpStatusCode.OK, api.GetAsync(new Uri(list, UriKind.Relative)));
        foreach (var page in (string[])
            [
                "/", "/tickets/dashboard", "/tickets/board", $"/tickets/{id}", "/tickets/new", "/tickets/portal", "/tickets/profile",
            ])
            await ExpectAsync(HttpStatusCode.OK, http.GetAsync(new Uri(page, UriKind.Relative)));
        await ExpectAsync(HttpStatusCode.OK, api.PostAsJsonAsync($"tickets/{id}/transitions", new { trigger = "start" }));
        await ExpectAsync(HttpStatusCode.Conflict, api.PostAsJsonAsync($"tickets/{id}/transitions", new { trigger = "start" }));
        await ExpectAsync(
            HttpStatusCode.PreconditionFailed,
            api.SendAsync(Request(HttpMethod.Patch, $"tickets/{id}", new { title = "Late" }, ("If-Match", "\"1\""))));
        await ExpectAsync(HttpStatusCode.BadRequest, api.GetAsync(new Uri("tickets?q=nofield:x", UriKind.Relative)));
        await ExpectAsync(HttpStatusCode.BadRequest, api.GetAsync(new Uri("tickets?q=(((", UriKind.Relative)));
        await ExpectAsync(HttpStatusCode.NotFound, api.GetAsync(new Uri("tickets/987654", UriKind.Relative)));
        await ExpectAsync(HttpStatusCode.NotFound, http.GetAsync(new Uri("/tickets/987654", UriKind.Relative)));
        await ExpectAsync(HttpStatusCode.NotFound, http.GetAsync(new Uri("/nowhere", UriKind.Relative)));
        await ExpectAsync(
            HttpStatusCode.BadRequest,
            http.PostAsync(new Uri("/tickets/profile/theme", UriKind.Relative), new FormUrlEncodedContent([new("x", "y")])));
        using var stranger = new HttpClient { BaseAddress = api.BaseAddress };
        await ExpectAsync(HttpStatusCode.Unauthorized, stranger.GetAsync(new Uri("me", UriKind.Relative)));
        var reference = new { title = "No network", externalRef = Guid.NewGuid().ToString() };
        foreach (var (named, expected) in ((string, HttpStatusCode)[])
            [
                (key + "1", HttpStatusCode.Created), (key + "1", HttpStatusCode.Created), (key + "2", HttpStatusCode.Conflict),
            ])
            await ExpectAsync(expected, api.SendAsync(Request(HttpMethod.Post, "tickets", reference, ("Idempotency-Key", named))));

        // Many at once: the same request sent twice, one address registered by several, and comments that meet on one ticket.
        var once = Guid.NewGuid().ToString();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ExpectAsync(
            HttpStatusCode.Created,
            api.SendAsync(Request(HttpMethod.Post, "tickets", new { title = "Twice" }, ("Idempotency-Key", once))))));
        var account = new { email = $"{Guid.NewGuid():N}@example.com", password = Password };
        var registered = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => http.PostAsJsonAsync("/account/register", account)));
        Assert.Single(registered, answer => answer.StatusCode is HttpStatusCode.OK);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => ExpectAsync(
            HttpStatusCode.Created,
            api.PostAsJsonAsync($"tickets/{id}/comments", new { body = $"Comment {number}", visibility = "public" }))));
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, object body, (string Name, string Value) header)
    {
        var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return request;
    }

    private static async Task ExpectAsync(HttpStatusCode expected, Task<HttpResponseMessage> asking)
    {
        using var answer = await asking;
        Assert.True(
            expected == answer.StatusCode,
            $"{(int)answer.StatusCode} {answer.RequestMessage?.RequestUri}: {await answer.Content.ReadAsStringAsync()}");
    }
}
