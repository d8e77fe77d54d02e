using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.UI.Console.Dashboards;

namespace Ticketing.UI.Hosting;

/// <summary>What a host changes of the interface takes effect.</summary>
public sealed class OverrideTests
{
    [Fact]
    public async Task A_page_of_the_host_s_in_place_of_one_of_the_library_s()
    {
        await using var host = await OtherHost.StartAsync(ui => ui.ReplacePage<DashboardPage, OwnDashboard>());
        using var client = host.As(OtherHost.Admin);

        var page = await client.GetStringAsync("/tickets/dashboard");

        Assert.Contains("<h1>Ours, with 5 figures</h1>", page, StringComparison.Ordinal);
        Assert.Contains("/tickets/list", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_cannot_show_the_model_is_refused_at_once()
    {
        var services = new ServiceCollection();

        Assert.Throws<ArgumentException>(
            () => services.AddTicketing(t => t.UseInMemoryStore().AddUI(ui => ui.ReplacePage<DashboardPage, NoPage>())));
        Assert.Throws<ArgumentException>(() => services.AddTicketing(t => t.UseInMemoryStore().AddUI(ui => ui.AddTicketPanel<NoPage>())));
    }

    [Fact]
    public async Task Entries_of_the_navigation_for_those_who_may_see_them_in_their_language()
    {
        await using var host = await OtherHost.StartAsync(ui => ui
            .AddNavItem(
                new("Invoices", "/invoices") { TextIn = culture => culture.TwoLetterISOLanguageName == "fr" ? "Factures" : "Invoices" })
            .AddNavItem(new("Secrets", "https://secrets.example/") { Visible = actor => actor.May(new Permission("secrets.see")) }),
            before: app => app.UseRequestLocalization("en", "fr"));
        using var client = host.As(OtherHost.Admin);

        var page = await client.GetStringAsync("/tickets/dashboard");
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        var french = await client.GetStringAsync("/tickets/dashboard");

        Assert.Contains("""<a href="/invoices">""", page, StringComparison.Ordinal);
        Assert.Contains("Invoices</a>", page, StringComparison.Ordinal);
        Assert.Contains("Factures</a>", french, StringComparison.Ordinal);
        Assert.DoesNotContain("Secrets", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Panels_beside_each_ticket_with_services_of_the_host_s_and_who_reads()
    {
        await using var host = await OtherHost.StartAsync(
            ui => ui.AddTicketPanel<HostsPanel>().AddTicketPanel<SecondPanel>(),
            services => services.AddSingleton(new HostsMachines("Lathe 4, bay 2")));
        var id = await host.FileAsync("It stands still");
        using var client = host.As(OtherHost.Admin);

        var page = await client.GetStringAsync($"/tickets/{id}");

        Assert.Contains("The machine of It stands still: Lathe 4, bay 2, for admin", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("The machine of", StringComparison.Ordinal) < page.IndexOf("<p>The second</p>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cards_on_one_s_own_profile()
    {
        await using var host = await OtherHost.StartAsync(ui => ui.AddProfilePanel<OwnCard>());
        using var client = host.As(OtherHost.Admin);

        var page = await client.GetStringAsync("/tickets/profile");

        Assert.Contains("<section class=\"card\"><h2>Keys of admin</h2></section>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Title_logo_colours_styles_and_where_people_sign_out()
    {
        await using var host = await OtherHost.StartAsync(
            ui => ui.Configure(o =>
            {
                o.Title = "Acme & Sons";
                o.Logo = "/logo.svg";
                o.Accent = "#0a7";
                o.AccentInTheDark = "#3fc";
                o.SignOut = "/leave";
                o.Styles.Add("/own.css");
            }),
            before: app => app.UsePathBase("/base"));
        using var client = host.As(OtherHost.Admin);

        var page = await client.GetStringAsync("/base/tickets/dashboard");
        var theme = await client.GetStringAsync(
            PageLinks.AssetsIn(page).Single(asset => asset.EndsWith("theme.css", StringComparison.Ordinal)));

        Assert.Contains(" Acme &amp; Sons</title>", page, StringComparison.Ordinal);
        Assert.Contains("src=\"/base/logo.svg\"", page, StringComparison.Ordinal);
        Assert.Contains("action=\"/base/leave\"", page, StringComparison.Ordinal);
        Assert.Equal(":root{--accent:light-dark(#0a7,#3fc)}", theme);
        // The host's own come last, so that they have the last word.
        Assert.True(page.IndexOf("theme.css", StringComparison.Ordinal) < page.IndexOf("/base/own.css", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_colour_that_could_say_more_than_a_colour_is_refused_at_the_start()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(
            () => OtherHost.StartAsync(ui => ui.Configure(o => o.Accent = "red;}body{display:none")));

        Assert.Contains("Accent", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_services_it_says_what_to_write()
    {
        var builder = WebApplication.CreateSlimBuilder();
        await using var app = builder.Build();

        var fault = Assert.Throws<InvalidOperationException>(() => app.MapTicketingUI("/tickets"));

        Assert.Contains("AddUI()", fault.Message, StringComparison.Ordinal);
    }

    private sealed class OwnDashboard : ComponentBase
    {
        [Parameter]
        public DashboardModel? Model { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "h1");
            builder.AddContent(1, $"Ours, with {Model!.Figures.Count} figures");
            builder.CloseElement();
        }
    }

    private sealed class SecondPanel : ComponentBase
    {
        [Parameter]
        public Ticket? Ticket { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, "<p>The second</p>");
    }

    private sealed class OwnCard : ComponentBase
    {
        [Inject]
        public required PageContext Context { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddMarkupContent(0, $"<h2>Keys of {Context.Actor.UserId}</h2>");
    }

    private sealed class NoPage : ComponentBase
    {
        [Parameter]
        public TicketId Model { get; set; }
    }
}
