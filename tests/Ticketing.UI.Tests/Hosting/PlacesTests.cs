using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ticketing.UI.Hosting;

/// <summary>Wherever a host maps the interface, and whatever stands before it, its links lead to where it is.</summary>
public sealed class PlacesTests
{
    [Fact]
    public async Task A_host_without_static_files_shows_a_page_with_all_it_loads()
    {
        await using var host = await OtherHost.StartAsync();

        await AssertIsAtAsync(host, "/tickets");
    }

    [Fact]
    public async Task Below_a_path_base()
    {
        await using var host = await OtherHost.StartAsync(before: app => app.UsePathBase("/desk"));

        await AssertIsAtAsync(host, "/desk/tickets");
    }

    [Fact]
    public async Task Behind_a_proxy_that_says_which_prefix_it_took_away()
    {
        await using var host = await OtherHost.StartAsync(
            services: services => services.Configure<ForwardedHeadersOptions>(o =>
            {
                o.ForwardedHeaders = ForwardedHeaders.All;
                o.KnownProxies.Clear();
                o.KnownIPNetworks.Clear();
            }),
            before: app => app.UseForwardedHeaders());
        using var client = host.As(OtherHost.Admin);
        client.DefaultRequestHeaders.Add("X-Forwarded-Prefix", "/outside");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "desk.example");

        var start = await client.GetAsync("/tickets");
        var page = await client.GetStringAsync("/tickets/dashboard");

        Assert.Equal("/outside/tickets/dashboard", start.Headers.Location!.OriginalString);
        Assert.All(PageLinks.In(page), link => Assert.StartsWith("/outside/tickets", link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Inside_a_group_of_the_host()
    {
        await using var host = await OtherHost.StartAsync(map: app => app.MapGroup("/x").MapGroup("y").MapTicketingUI("/z"));

        await AssertIsAtAsync(host, "/x/y/z");
    }

    [Fact]
    public async Task At_the_root()
    {
        await using var host = await OtherHost.StartAsync(map: app => app.MapTicketingUI("/"));

        await AssertIsAtAsync(host, "");
    }

    [Fact]
    public async Task Twice_in_one_app_each_at_its_place()
    {
        await using var host = await OtherHost.StartAsync(map: app =>
        {
            app.MapTicketingUI("/a");
            app.MapTicketingUI("/b");
        });

        await AssertIsAtAsync(host, "/a");
        await AssertIsAtAsync(host, "/b");
    }

    private static async Task AssertIsAtAsync(OtherHost host, string place)
    {
        using var client = host.As(OtherHost.Admin);

        var start = await client.GetAsync(place.Length == 0 ? "/" : place);
        var answer = await client.GetAsync($"{place}/dashboard");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal($"{place}/dashboard", start.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.All(PageLinks.In(page), link => Assert.StartsWith($"{place}/", link, StringComparison.Ordinal));
        Assert.NotEmpty(PageLinks.AssetsIn(page));
        foreach (var asset in PageLinks.AssetsIn(page))
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(asset)).StatusCode);
    }
}
