using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Setup;
using Ticketing.UI.Console;

namespace Ticketing.UI.Hosting;

/// <summary>A feature's panel, page and entry of the navigation, those of the sample <c>Ticketing.Samples.Loans</c>.</summary>
public sealed class FeaturePagesTests
{
    private static readonly Caller Admin = new(OtherHost.Admin);

    [Fact]
    public async Task A_panel_lends_a_device_the_page_lists_it_and_the_navigation_leads_there_in_both_languages()
    {
        var folder = Directory.CreateTempSubdirectory("ticketing-");
        try
        {
            await using var host = await StartAsync(folder.FullName);
            var boss = new Reader(host.As(OtherHost.Admin));
            var id = await host.FileAsync("It stands still");

            var before = await boss.GetAsync($"/{id}");
            var address = await boss.PostAsync($"/loans/{id}", HttpStatusCode.SeeOther, ("device", "l-014"));
            var panel = await boss.GetAsync($"/{id}");
            var page = await boss.GetAsync("/loans");
            var french = await FrenchAsync(host, "/loans") + await FrenchAsync(host, $"/{id}");

            Assert.Contains("Nothing is lent", before, StringComparison.Ordinal);
            Assert.Equal($"/desk/{id}", address);
            Assert.Contains("ThinkPad 14, lent to Ada", panel, StringComparison.Ordinal);
            Assert.Contains("<h1>Loans</h1>", page, StringComparison.Ordinal);
            Assert.Matches("<a href=\"/desk/loans\" aria-current=\"page\">.*Loans", page);
            Assert.Contains($"<a href=\"/desk/{id}\">#{id}</a>", page, StringComparison.Ordinal);
            Assert.Contains("<h1>Prêts</h1>", french, StringComparison.Ordinal);
            Assert.Contains("ThinkPad 14, prêté à Ada", french, StringComparison.Ordinal);
            Assert.Contains("Récupérer", french, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Who_may_not_open_it_is_told_so_and_has_no_entry()
    {
        var folder = Directory.CreateTempSubdirectory("ticketing-");
        try
        {
            await using var host = await StartAsync(folder.FullName);
            var (requester, stranger) = (new Reader(host.As("rita")), host.As(null));

            await requester.GetAsync("/loans", HttpStatusCode.Forbidden);
            Assert.DoesNotContain("/desk/loans", await requester.GetAsync("/portal"), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/desk/loans")).StatusCode);
            // Without the token of a page nothing is sent.
            Assert.Equal(HttpStatusCode.BadRequest, (await host.As(OtherHost.Admin).PostAsync("/desk/loans/1", null)).StatusCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_page_that_does_not_say_who_may_open_it_stops_the_host()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => OtherHost.StartAsync(ui => ui.AddPages<Silent>()));

        Assert.Contains("silent", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(
            "OnlyFor(permission), OnlyForSomebodyWith(permission) or ForEverybody()", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_of_the_navigation_stand_in_their_order()
    {
        await using var host = await OtherHost.StartAsync(ui => ui
            .AddNavItem(new("Third", "/third") { Order = 2 })
            .AddNavItem(new("First", "/first") { Order = -1 })
            .AddNavItem(NavItem.ToPage("Second", "/second")));
        using var client = host.As(OtherHost.Admin);

        var page = await client.GetStringAsync("/tickets/dashboard");

        string[] places = ["href=\"/first\"", "href=\"/tickets/second\"", "href=\"/third\""];
        Assert.Equal(places, places.OrderBy(place => page.IndexOf(place, StringComparison.Ordinal)));
        Assert.All(places, place => Assert.Contains(place, page, StringComparison.Ordinal));
    }

    private static async Task<OtherHost> StartAsync(string folder)
    {
        var host = await OtherHost.StartAsync(
            map: app => app.MapTicketingUI("/desk"),
            configure: t => t.AddLoans(),
            store: t => t.UseDapper(d => d.UseSqlite($"Data Source={Path.Combine(folder, "desk.db")};Pooling=False")));
        await host.Services.GetRequiredService<PeopleDesk>().SaveUserAsync(
            Admin, new() { Id = OtherHost.Admin, DisplayName = "Ada" }, TestContext.Current.CancellationToken);
        foreach (var demo in host.Services.GetServices<IDemo>())
            await demo.EnterAsync(Admin, TestContext.Current.CancellationToken);
        return host;
    }

    private static async Task<string> FrenchAsync(OtherHost host, string path)
    {
        using var client = host.As(OtherHost.Admin);
        client.DefaultRequestHeaders.Add("Cookie", "ticketing-ui=auto.comfortable.fr");
        return WebUtility.HtmlDecode(await client.GetStringAsync($"/desk{path}"));
    }

    private sealed class Silent : ITicketingPages
    {
        public void Map(RouteGroupBuilder pages) => pages.MapGet("silent", () => Results.Ok());
    }
}
