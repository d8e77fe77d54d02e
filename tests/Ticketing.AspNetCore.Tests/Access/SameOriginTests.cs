using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ticketing.AspNetCore.Tests.Hosting;

namespace Ticketing.AspNetCore.Tests.Access;

/// <summary>Which changes pass that a page of another site could have made a browser send.</summary>
public sealed class SameOriginTests(DeskWithTicket shared) : IClassFixture<DeskWithTicket>
{
    private const string Cookie = "Cookie: session=1";

    // The tests' server is http://localhost.
    public static TheoryData<bool, string[]> Requests => new()
    {
        { true, [] },
        { true, ["Origin: http://localhost"] },
        { true, [Cookie, "Origin: http://localhost"] },
        { true, [Cookie, "Origin: http://localhost:80"] },
        { true, [Cookie, "Origin: http://LOCALHOST"] },
        { true, [Cookie, "Sec-Fetch-Site: same-origin"] },
        { true, [Cookie, "Sec-Fetch-Site: none"] },
        { true, [Cookie, "Sec-Fetch-Site: same-origin", "Origin: https://proxied.example"] },
        { true, [Cookie, "Authorization: Bearer x"] },
        { true, [Cookie, "Authorization: Bearer x", "Origin: https://app.example", "Sec-Fetch-Site: cross-site"] },
        { true, ["Authorization: ApiKey x", "Origin: https://app.example"] },
        { true, ["Authorization: Basic eDp4"] },
        { false, [Cookie] },
        { false, [Cookie, "Authorization: "] },
        { false, [Cookie, "Origin: "] },
        { false, ["Origin: https://evil.example"] },
        { false, [Cookie, "Origin: https://evil.example"] },
        { false, [Cookie, "Origin: null"] },
        { false, [Cookie, "Origin: localhost"] },
        { false, [Cookie, "Origin: http://localhost:8080"] },
        { false, [Cookie, "Origin: http://localhost.evil.example"] },
        { false, [Cookie, "Origin: http://evil.example/http://localhost"] },
        { false, [Cookie, "Origin: ftp://localhost"] },
        { false, [Cookie, "Origin: http://localhost", "Origin: https://evil.example"] },
        { false, [Cookie, "Sec-Fetch-Site: cross-site"] },
        { false, [Cookie, "Sec-Fetch-Site: same-site"] },
        { false, [Cookie, "Sec-Fetch-Site: cross-site", "Origin: http://localhost"] },
        { false, [Cookie, "Sec-Fetch-Site: SAME-ORIGIN, cross-site"] },
        { false, ["Sec-Fetch-Site: cross-site"] },
        { false, ["Authorization: Basic eDp4", "Origin: https://evil.example"] },
        { false, ["Authorization: Negotiate x", "Sec-Fetch-Site: cross-site"] },
        { false, [Cookie, "Authorization: negotiate x"] },
        { false, [Cookie, "RequestVerificationToken: made-up"] },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_change_passes_when_no_other_site_can_have_made_a_browser_send_it(bool passes, string[] headers)
    {
        using var client = shared.Desk.As(TestDesk.Admin);

        var answer = await client.SendAsync("POST", "tickets", """{ "title": "Paper jam" }""", Split(headers));

        if (passes)
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        else
            await answer.ProblemAsync(403, "crossSite");
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ntitle\nTaken\n--x--\r\n")]
    [InlineData("text/plain", "title\nTaken\n")]
    [InlineData("application/x-www-form-urlencoded", "title=Taken")]
    public async Task What_a_form_of_another_site_can_send_imports_nothing(string type, string body)
    {
        using var client = shared.Desk.As(TestDesk.Admin);
        using var request = new HttpRequestMessage(HttpMethod.Post, "import?format=csv&project=support")
        {
            Content = new StringContent(body), Headers = { { "Cookie", "session=1" }, { "Origin", "https://evil.example" } },
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        var answer = await client.SendAsync(request);

        await answer.ProblemAsync(403, "crossSite");
        Assert.Empty((await client.GetJsonAsync("tickets?q=title:Taken"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Every_operation_that_changes_something_refuses_other_sites_and_every_one_that_reads_does_not()
    {
        var endpoints = shared.Desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith(TestDesk.Prefix, StringComparison.Ordinal));
        using var client = shared.Desk.As(TestDesk.Admin);
        var differing = new List<string>();
        foreach (var endpoint in endpoints)
        {
            var path = Regex.Replace(endpoint.RoutePattern.RawText!, @"\{[^}]*\}", "1");
            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods)
            {
                if (await IsRefusedAsync(client, method, path) == method is "GET" or "HEAD")
                    differing.Add($"{method} {path}");
            }
        }

        Assert.Empty(differing);

        static async Task<bool> IsRefusedAsync(HttpClient client, string method, string path)
        {
            using var request = new HttpRequestMessage(new(method), path)
            {
                Headers = { { "Cookie", "session=1" }, { "Origin", "https://evil.example" } },
            };
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            // A stream of events has no end.
            return answer.Content.Headers.ContentType?.MediaType != "text/event-stream"
                && (await answer.Content.ReadAsStringAsync()).Contains("crossSite", StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(TestDesk.Admin, HttpStatusCode.Created)]
    [InlineData("somebody-else", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    public async Task An_antiforgery_token_of_the_same_person_passes(string? person, HttpStatusCode status)
    {
        await using var desk = await TestDesk.StartAsync(services: services => services.AddAntiforgery());
        using var client = desk.As(TestDesk.Admin);
        var page = new DefaultHttpContext
        {
            RequestServices = desk.Services,
            User = new(person is null ? new() : new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person)], HeaderSignIn.Scheme_)),
        };
        var tokens = desk.Services.GetRequiredService<IAntiforgery>().GetTokens(page);
        var cookie = desk.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name;

        var answer = await client.SendAsync(
            "POST", "tickets", """{ "title": "Paper jam" }""",
            ("Cookie", $"{cookie}={tokens.CookieToken}"), (tokens.HeaderName!, tokens.RequestToken!));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_host_names_other_origins_or_switches_it_off()
    {
        await using var named = await TestDesk.StartAsync(
            conventions: api => api.RequireSameOrigin("https://app.example").RequireAuthorization());
        await using var off = await TestDesk.StartAsync(conventions: api => api.DisableAntiforgery().RequireAuthorization());

        Assert.Equal(HttpStatusCode.Created, await FileAsync(named, "https://app.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await FileAsync(named, "https://app.example.evil.example"));
        Assert.Equal(HttpStatusCode.Created, await FileAsync(off, "https://evil.example"));

        static async Task<HttpStatusCode> FileAsync(TestDesk desk, string origin)
        {
            using var client = desk.As(TestDesk.Admin);
            return (await client.SendAsync(
                "POST", "tickets", """{ "title": "Paper jam" }""",
                ("Cookie", "session=1"), ("Origin", origin), ("Sec-Fetch-Site", "cross-site"))).StatusCode;
        }
    }

    [Theory]
    [InlineData("app.example")]
    [InlineData("https://app.example/")]
    [InlineData("https://app.example/path")]
    [InlineData("")]
    public void What_is_no_origin_is_refused_at_start(string origin) =>
        Assert.Throws<ArgumentException>(() => WebApplication.CreateSlimBuilder().Build().MapGroup("/x").RequireSameOrigin(origin));

    private static (string, string)[] Split(string[] headers) =>
        [.. headers.Select(header => header.Split(": ", 2) is [var name, var value] ? (name, value) : default)];
}
