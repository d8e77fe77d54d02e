using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ticketing.SampleHost.Tests.Accounts;

/// <summary>What a page of another site can make a visitor's browser send changes nothing here.</summary>
public sealed class CrossSiteTests(SessionTests.Desk desk) : IClassFixture<SessionTests.Desk>
{
    private const string Elsewhere = "https://evil.example";
    private const string Password = "Secret-123";

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    public async Task No_address_that_changes_something_does_it_for_another_site_with_somebody_s_cookie(string type)
    {
        using var browser = await NewBrowserAsync();
        browser.Client.DefaultRequestHeaders.Remove("Origin");
        browser.Client.DefaultRequestHeaders.Add("Origin", Elsewhere);
        browser.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        var taken = new List<string>();
        var tried = 0;
        foreach (var endpoint in desk.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var path = "/" + Regex.Replace(endpoint.RoutePattern.RawText!, @"\{[^}]*\}", "1").TrimStart('/');
            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["POST"])
            {
                if (method is "GET" or "HEAD" or "OPTIONS" || path.StartsWith("/health", StringComparison.Ordinal))
                    continue;
                tried++;
                using var request = new HttpRequestMessage(new(method), path) { Content = new ByteArrayContent("{}"u8.ToArray()) };
                request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
                var answer = await browser.Client.SendAsync(request);
                // 404 and 405: nothing is there for the method. 415: a body of that type is not looked at.
                if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound
                    or HttpStatusCode.MethodNotAllowed or HttpStatusCode.UnsupportedMediaType))
                    taken.Add($"{method} {path} {answer.StatusCode}");
            }
        }

        Assert.Empty(taken);
        Assert.InRange(tried, 60, 1000);
        Assert.True(await browser.IsInAsync());
    }

    [Theory]
    [InlineData("/account/login?useCookies=true")]
    [InlineData("/account/login?useSessionCookies=true")]
    [InlineData("/account/login")]
    public async Task Another_site_signs_nobody_in(string address)
    {
        using var client = desk.Host.NewClient();
        var email = await RegisterAsync();

        var answer = await SendAsync(client, address, new { email, password = Password }, Elsewhere);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Another_site_changes_no_password_and_ends_no_session()
    {
        using var browser = await NewBrowserAsync();
        browser.Client.DefaultRequestHeaders.Remove("Origin");

        var change = await SendAsync(
            browser.Client, "/account/manage/info", new { oldPassword = Password, newPassword = "Other-456" }, Elsewhere);
        var end = await SendAsync(browser.Client, "/account/logout", null, Elsewhere);
        var silent = await SendAsync(browser.Client, "/account/logout", null, null);

        Assert.All([change, end, silent], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.True(await browser.IsInAsync());
    }

    [Fact]
    public async Task Pages_of_ours_and_programs_with_a_token_file_tickets()
    {
        using var browser = await NewBrowserAsync();
        using var script = await Visitor.ProgramAsync(desk.Host, await RegisterAsync(), Password);

        var ours = await browser.Client.PostAsJsonAsync("/api/ticketing/tickets", new { title = "From a page" });
        var program = await script.Client.PostAsJsonAsync("/api/ticketing/tickets", new { title = "From a program" });
        var application = await SendAsync(
            script.Client, "/api/ticketing/tickets", new { title = "From an app elsewhere" }, "https://app.example");

        Assert.All([ours, program, application], answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
    }

    [Fact]
    public async Task A_program_that_kept_its_cookie_signs_in_again_and_reads_without_saying_where_it_comes_from()
    {
        var email = await RegisterAsync();
        using var client = desk.Host.NewClient();

        for (var run = 0; run < 2; run++)
        {
            var signIn = await client.PostAsJsonAsync("/account/login?useCookies=true", new { email, password = Password });
            Assert.Equal(HttpStatusCode.OK, signIn.StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/ticketing/tickets")).StatusCode);
        }
    }

    private async Task<Visitor> NewBrowserAsync() => await Visitor.BrowserAsync(desk.Host, await RegisterAsync(), Password);

    private async Task<string> RegisterAsync()
    {
        using var client = desk.Host.NewClient();
        var email = $"{Guid.NewGuid():N}@example.com";
        (await client.PostAsJsonAsync("/account/register", new { email, password = Password })).EnsureSuccessStatusCode();
        return email;
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string address, object? body, string? origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body is null ? null : JsonContent.Create(body) };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return client.SendAsync(request);
    }
}
