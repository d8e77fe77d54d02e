using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ticketing.UI.Hosting;

/// <summary>What holds for each endpoint of the interface, those of tomorrow too: they are found, not listed.</summary>
public sealed partial class EveryEndpointTests(PlainHost plain)
{
    [Fact]
    public async Task A_form_without_the_page_s_token_is_refused()
    {
        var host = plain.Host;
        using var client = host.As(OtherHost.Admin);
        await host.FileAsync("Printer jams");
        var writes = host.Pages.SelectMany(Requests).Where(request => !IsReading(request.Method)).ToList();

        Assert.NotEmpty(writes);
        foreach (var (method, address) in writes)
        {
            var answer = await client.SendAsync(
                new(method, address) { Content = new FormUrlEncodedContent([new("title", "Another site's")]) });
            var page = await answer.Content.ReadAsStringAsync();

            Assert.True(
                answer.StatusCode == HttpStatusCode.BadRequest && page.Contains("This page was open too long", StringComparison.Ordinal),
                $"{method} {address}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task No_answer_is_kept_by_anybody()
    {
        var host = plain.Host;
        using var client = host.As(OtherHost.Admin);
        await host.FileAsync("Printer jams");

        foreach (var (method, address) in host.Pages.SelectMany(Requests))
        {
            var answer = await client.SendAsync(new(method, address), HttpCompletionOption.ResponseHeadersRead);

            Assert.True((int)answer.StatusCode < 500, $"{method} {address}: {answer.StatusCode}");
            Assert.True(answer.Headers.CacheControl is { NoStore: true }, $"{method} {address} may be kept: {answer.Headers.CacheControl}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stranger_gets_nothing(bool failClosed)
    {
        await using var host = await OtherHost.StartAsync(
            services: services => services.Configure<AuthorizationOptions>(
                o => o.FallbackPolicy = failClosed ? new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build() : null));
        using var stranger = host.As(null);
        using var admin = host.As(OtherHost.Admin);
        await host.FileAsync("Printer jams");

        foreach (var (method, address) in host.Pages.SelectMany(Requests))
        {
            var answer = await stranger.SendAsync(new(method, address));

            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {address}: {answer.StatusCode}");
            Assert.Equal("", await answer.Content.ReadAsStringAsync());
        }

        var page = await admin.GetStringAsync("/tickets/dashboard");
        foreach (var asset in PageLinks.AssetsIn(page))
            Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(asset)).StatusCode);
    }

    [Fact]
    public async Task A_page_that_can_be_read_answers_head_as_it_answers_get()
    {
        var host = plain.Host;
        using var client = host.As(OtherHost.Admin);
        await host.FileAsync("Printer jams");
        var read = host.Pages.SelectMany(Requests).Where(request => request.Method == HttpMethod.Get).ToList();

        Assert.NotEmpty(read);
        foreach (var (_, address) in read)
        {
            // One of them does not end.
            using var get = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
            var head = await client.SendAsync(new(HttpMethod.Head, address));

            Assert.Equal((address, get.StatusCode), (address, head.StatusCode));
        }
    }

    [Fact]
    public async Task Whose_sign_in_tells_no_id_that_can_be_used_is_told_so_on_a_page()
    {
        await using var host = await OtherHost.StartAsync();
        using var endless = host.As(new string('x', 1000));

        var answer = await endless.GetAsync("/tickets/list");

        Assert.Equal((HttpStatusCode.Forbidden, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("href=\"/tickets/\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static bool IsReading(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head;

    private static IEnumerable<(HttpMethod Method, string Address)> Requests(RouteEndpoint endpoint)
    {
        var address = "/" + Parameter().Replace(endpoint.RoutePattern.RawText!, "1").Trim('/');
        foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            yield return (new(method), address);
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
