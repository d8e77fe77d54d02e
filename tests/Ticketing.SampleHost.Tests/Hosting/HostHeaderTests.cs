using System.Net;
using System.Text.Json;

namespace Ticketing.SampleHost.Tests.Hosting;

/// <summary>What a request calls this host goes into no answer.</summary>
public sealed class HostHeaderTests
{
    // Long enough that no token has it by chance.
    private const string Evil = "evil-name";

    private static readonly string[] Names =
        [
            $"{Evil}.example", $"{Evil}.example:5000", $"localhost.{Evil}.example", $"127.0.0.1.{Evil}.example", $"{Evil}.localhost",
            "localhost:666", "127.0.0.1:666", "[::1]:666",
        ];

    private static readonly string[] Paths =
    [
        "/", "/tickets", "/tickets/list?q=is:open", "/sign-in", "/register", "/sign-out", "/docs", "/docs/index.html", "/openapi/v1.json",
        "/health", "/nowhere",
        "/api/ticketing/tickets", "/account/manage/info", "/account/confirmEmail?userId=1&code=1",
    ];

    [Theory]
    [InlineData(null)]
    // Who allows any name still repeats none.
    [InlineData("*")]
    public async Task No_answer_repeats_it(string? allowed)
    {
        using var host = new RunningHost("Production", settings: allowed is null ? null : new() { ["AllowedHosts"] = allowed });
        using var client = host.NewClient();

        foreach (var called in Names)
        {
            var mark = called.Contains(Evil, StringComparison.Ordinal) ? Evil : ":666";
            foreach (var path in Paths)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                request.Headers.Host = called;
                var answer = await client.SendAsync(request);

                Assert.DoesNotContain(mark, answer.Headers.ToString(), StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(mark, await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
                if (mark == Evil && allowed is null)
                    Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            }
        }
    }

    [Theory]
    [InlineData("https://desk.example.com", "https://desk.example.com")]
    [InlineData("https://desk.example.com/", "https://desk.example.com")]
    [InlineData("http://desk.example.com:8080", "http://desk.example.com:8080")]
    [InlineData(null, "/")]
    public async Task The_description_names_the_public_address_and_it_may_be_called_by(string? address, string server)
    {
        using var host = new RunningHost("Production", settings: address is null ? null : new() { ["Ticketing:PublicUrl"] = address });
        using var client = host.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json");
        if (address is not null)
            request.Headers.Host = "desk.example.com";

        var document = JsonDocument.Parse(
            await (await client.SendAsync(request)).EnsureSuccessStatusCode().Content.ReadAsStringAsync()).RootElement;

        Assert.Equal([server], document.GetProperty("servers").EnumerateArray().Select(one => one.GetProperty("url").GetString()));
        (await client.GetAsync("/sign-in")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Behind_a_proxy_that_does_https_browsers_are_told_to_stay_there_also_when_something_breaks()
    {
        using var host = new RunningHost(
            "Production", settings: new() { ["Ticketing:PublicUrl"] = "https://desk.example.com", ["ForwardedHeaders_Enabled"] = "true" });
        using var client = host.NewClient();

        foreach (var path in (string[])["/sign-in", "/nowhere"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = "desk.example.com";
            request.Headers.Add("X-Forwarded-Proto", "https");
            var answer = await client.SendAsync(request);

            Assert.StartsWith("max-age=", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
        }
    }
}
