using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Views;

namespace Ticketing.UI.Console;

/// <summary>The pages of saved views, and what lists, boards, the sidebar and the palette say of them; without script.</summary>
public sealed partial class ViewPagesTests
{
    private static readonly Caller Ann = new("ann");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_saved_opened_changed_and_updated()
    {
        await using var host = await SmallHost.StartAsync();
        await host.FileAsync(team: "network");
        var ann = host.Open("ann");
        var list = await ann.GetAsync("/list?q=is%3Aopen+team%3Anetwork&columns=status,due");
        var save = Link(list, "/views/new");
        Assert.Contains("query=is%3Aopen%20team%3Anetwork", save, StringComparison.Ordinal);
        var form = await ann.GetAsync(save);
        Assert.Contains("value=\"is:open team:network\"", form, StringComparison.Ordinal);

        var opened = await ann.PostAsync(
            "/views", HttpStatusCode.SeeOther, ("name", "Ours"), ("audience", "own"), ("layout", "list"),
            ("query", "is:open team:network"), ("columns", "status"), ("columns", "due"), ("isPinned", "1"));
        var view = await FindAsync(host, "Ours");
        Assert.Equal($"/desk/list?view={view.Id}", opened);
        var page = await ann.GetAsync($"/list?view={view.Id}");
        Assert.Contains("<h1 class=\"truncate\" dir=\"auto\">Ours</h1>", page, StringComparison.Ordinal);
        Assert.Contains("cell-due", page, StringComparison.Ordinal);
        Assert.DoesNotContain("cell-requester", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Update view", page, StringComparison.Ordinal);

        var changed = await ann.GetAsync($"/list?view={view.Id}&q=is%3Aopen&columns=status,due");
        Assert.Contains("Update view", changed, StringComparison.Ordinal);
        await ann.PostAsync(
            $"/views/{view.Id}/update", HttpStatusCode.SeeOther, ("layout", "list"), ("query", "is:open"), ("columns", "status"));
        view = await FindAsync(host, "Ours");
        Assert.Equal(("Ours", "is:open"), (view.Name, view.Query));
        Assert.Equal(["status"], view.Columns);
    }

    [Fact]
    public async Task A_board_is_saved_and_opened_with_its_lanes_and_its_query()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await host.FileAsync(team: "network");
        var ann = host.Open("ann");
        var board = await ann.GetAsync("/board?project=support&group=priority&q=lathe");
        Assert.Contains("layout=board&query=lathe&project=support&group=priority", Link(board, "/views/new"), StringComparison.Ordinal);

        var opened = await ann.PostAsync(
            "/views", HttpStatusCode.SeeOther, ("name", "Lathes"), ("layout", "board"), ("query", "lathe"), ("project", "support"),
            ("group", "priority"));
        var page = await ann.GetAsync(opened["/desk".Length..]);

        Assert.Contains("<option value=\"priority\" selected>", page, StringComparison.Ordinal);
        Assert.Contains($"card-{id}", page, StringComparison.Ordinal);
        Assert.Contains("name=\"view\" value=\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Update view", page, StringComparison.Ordinal);
        Assert.Contains("Update view", await ann.GetAsync($"{opened["/desk".Length..]}&group=none"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sidebar_counts_pinned_views_as_their_reader_sees_them()
    {
        await using var host = await SmallHost.StartAsync();
        await host.FileAsync(team: "network");
        await host.FileAsync(team: "rooms");
        var shared = await AddAsync(host, SmallHost.Boss, new() { Name = "Lathes", Query = "lathe", Audience = ViewAudience.Everybody });
        await host.Services.GetRequiredService<ViewDesk>().PinAsync(Ann, shared.Id, null, Token);

        Assert.Equal("2", Count(await host.Open("boss").GetAsync("/profile"), shared));
        Assert.Equal("1", Count(await host.Open("ann").GetAsync("/profile"), shared));
        Assert.Equal("1", Count(await host.Open("ann").GetAsync("/nav-counts"), shared));
        await host.FileAsync(team: "network");
        Assert.Equal("2", Count(await host.Open("ann").GetAsync("/nav-counts"), shared));
        Assert.Equal("2", Count(await host.Open("ann").GetAsync("/profile"), shared));
    }

    [Fact]
    public async Task Who_changes_no_shared_view_reads_and_pins_it()
    {
        await using var host = await SmallHost.StartAsync();
        var shared = await AddAsync(host, SmallHost.Boss, new() { Name = "Lathes", Query = "lathe", Audience = ViewAudience.Everybody });
        var ann = host.Open("ann");

        var page = await ann.GetAsync($"/views/{shared.Id}");
        Assert.DoesNotContain("name=\"query\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Update view", await ann.GetAsync($"/list?view={shared.Id}&q=lamp"), StringComparison.Ordinal);
        await ann.PostAsync($"/views/{shared.Id}/pin", HttpStatusCode.SeeOther);
        await ann.PostAsync($"/views/{shared.Id}", HttpStatusCode.Forbidden, ("name", "Mine"), ("audience", "everybody"));
        await ann.PostAsync($"/views/{shared.Id}/delete", HttpStatusCode.Forbidden, ("sure", "yes"));

        Assert.Contains("Lathes", await ann.GetAsync("/palette/results?q="), StringComparison.Ordinal);
        Assert.Equal("Lathes", (await FindAsync(host, "Lathes")).Name);
    }

    [Fact]
    public async Task Somebody_elses_own_view_is_nowhere()
    {
        await using var host = await SmallHost.StartAsync();
        var own = await AddAsync(host, SmallHost.Boss, new() { Name = "Secret plans", Query = "lathe" });
        var ann = host.Open("ann");
        await ann.GetAsync("/views");

        await ann.GetAsync($"/views/{own.Id}", HttpStatusCode.NotFound);
        await ann.GetAsync($"/list?view={own.Id}", HttpStatusCode.NotFound);
        await ann.GetAsync($"/board?view={own.Id}", HttpStatusCode.NotFound);
        foreach (var doing in (string[])["", "/update", "/pin", "/unpin", "/delete"])
            await ann.PostAsync($"/views/{own.Id}{doing}", HttpStatusCode.NotFound, ("name", "a"), ("sure", "yes"));
        Assert.DoesNotContain("Secret plans", await ann.GetAsync("/palette/results?q=secret"), StringComparison.Ordinal);
        Assert.DoesNotContain("Secret plans", await ann.GetAsync("/views"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_kept_where_it_is_refused()
    {
        await using var host = await SmallHost.StartAsync();
        var ann = host.Open("ann");
        await ann.GetAsync("/views/new?layout=list&query=lathe");

        var page = await ann.PostAsync(
            "/views", HttpStatusCode.BadRequest, ("name", "Ours"), ("layout", "list"), ("query", "statsu:open"), ("isPinned", "1"));

        Assert.Contains("id=\"query-error\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"statsu:open\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Ours\"", page, StringComparison.Ordinal);
        await ann.PostAsync(
            "/views", HttpStatusCode.Forbidden, ("name", "Ours"), ("layout", "list"), ("query", "lathe"), ("audience", "everybody"));
    }

    [Fact]
    public async Task A_view_that_is_deleted_is_asked_about_first()
    {
        await using var host = await SmallHost.StartAsync();
        var view = await AddAsync(host, Ann, new() { Name = "Ours", Query = "lathe", Audience = ViewAudience.Of("network") });
        var ann = host.Open("ann");
        await ann.GetAsync($"/views/{view.Id}");

        var question = await ann.PostAsync($"/views/{view.Id}/delete", HttpStatusCode.OK);
        Assert.Contains("Delete the view “Ours”?", question, StringComparison.Ordinal);
        Assert.Contains("It goes for all who have it", question, StringComparison.Ordinal);
        await ann.PostAsync($"/views/{view.Id}/delete", HttpStatusCode.SeeOther, ("sure", "yes"));

        Assert.Contains("No views yet", await ann.GetAsync("/views"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pinned_views_are_moved_by_their_buttons()
    {
        await using var host = await SmallHost.StartAsync();
        var views = new List<SavedView>();
        foreach (var name in (string[])["One", "Two", "Three"])
            views.Add(await AddAsync(host, Ann, new() { Name = name }));
        var ann = host.Open("ann");
        Assert.Equal(["One", "Two", "Three"], Rows(await ann.GetAsync("/views")));

        var led = await ann.PostAsync($"/views/{views[2].Id}/pin", HttpStatusCode.SeeOther, ("place", "1"), ("by", "up"));
        var page = await ann.GetAsync(led["/desk".Length..]);

        Assert.Equal(["One", "Three", "Two"], Rows(page));
        Assert.Matches($"Move “Three” up\"[^>]*autofocus", page);
        await ann.PostAsync($"/views/{views[0].Id}/unpin", HttpStatusCode.SeeOther);
        Assert.Equal(["Three", "Two", "One"], Rows(await ann.GetAsync("/views")));
    }

    [Fact]
    public async Task A_role_begins_with_the_view_that_an_administrator_chose()
    {
        await using var host = await SmallHost.StartAsync();
        await host.FileAsync(team: "network");
        var view = await AddAsync(host, SmallHost.Boss, new() { Name = "Lathes", Query = "lathe", Audience = ViewAudience.Everybody });
        var boss = host.Open("boss");
        Assert.Contains("name=\"defaultFor\" value=\"Agent\"", await boss.GetAsync($"/views/{view.Id}"), StringComparison.Ordinal);
        await boss.PostAsync(
            $"/views/{view.Id}", HttpStatusCode.SeeOther, ("name", "Lathes"), ("audience", "everybody"), ("query", "lathe"),
            ("defaultFor", "Agent"));

        Assert.Contains("dir=\"auto\">Lathes</h1>", await host.Open("ann").GetAsync("/list"), StringComparison.Ordinal);
        Assert.DoesNotContain("dir=\"auto\">Lathes</h1>", await host.Open("ann").GetAsync("/list?q=is%3Aopen"), StringComparison.Ordinal);
        Assert.DoesNotContain("dir=\"auto\">Lathes</h1>", await boss.GetAsync("/list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_whose_query_is_none_any_more_says_so_wherever_it_is_shown()
    {
        await using var host = await SmallHost.StartAsync();
        // As it was saved while there was such a category.
        await host.Services.GetRequiredService<ITicketingStore>().CommitAsync(
            new()
            {
                Tenant = Caller.DefaultTenant,
                At = DateTimeOffset.UnixEpoch,
                Documents =
                [
                    new(
                        "views", "user/boss", 0,
                        """{"views":[{"id":"lamps","version":1,"name":"Lamps","query":"category:lamps"}],"pins":["lamps"]}"""),
                ],
            },
            Token);
        var boss = host.Open("boss");

        Assert.Contains("id=\"q-error\"", await boss.GetAsync("/list?view=lamps"), StringComparison.Ordinal);
        Assert.Contains("id=\"query-error\"", await boss.GetAsync("/views/lamps"), StringComparison.Ordinal);
        Assert.Contains("The query of this view is none any more", await boss.GetAsync("/profile"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_whose_project_is_gone_for_its_reader_leads_to_its_settings()
    {
        await using var host = await SmallHost.StartAsync(t => t.Configure(options => options.DefaultRoles.Clear()));
        await host.Projects.SaveAsync(SmallHost.Boss, new("side", "Side"), Token);
        await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = "bob", DisplayName = "Bob" }, Token);
        await host.People.SetRolesAsync(SmallHost.Boss, "bob", [new("Manager", "side")], Token);
        var view = await AddAsync(
            host, SmallHost.Boss,
            new() { Name = "Support", Layout = ViewLayout.Board, Project = "support", Audience = ViewAudience.Everybody });

        Assert.Contains("Support", await host.Open("boss").GetAsync($"/board?view={view.Id}"), StringComparison.Ordinal);
        var led = await host.Open("bob").GetAsync($"/board?view={view.Id}", HttpStatusCode.SeeOther);
        Assert.Equal($"/desk/views/{view.Id}", led);
        Assert.Contains("id=\"query-error\"", await host.Open("bob").GetAsync($"/views/{view.Id}"), StringComparison.Ordinal);
    }

    private static async Task<SavedView> AddAsync(SmallHost host, Caller caller, SavedView view) =>
        (await host.Services.GetRequiredService<ViewDesk>().AddAsync(caller, view, isPinned: true, Token)).View;

    private static async Task<SavedView> FindAsync(SmallHost host, string name) => (await Task.WhenAll(
        ((Caller[])[Ann, SmallHost.Boss]).Select(caller => host.Services.GetRequiredService<ViewDesk>().ListAsync(caller, Token))))
        .SelectMany(views => views).First(shown => shown.View.Name == name).View;

    private static string Link(string page, string path) =>
        Regex.Match(page, $"href=\"/desk({Regex.Escape(path)}[^\"]*)\"").Groups[1].Value;

    private static string Count(string page, SavedView view) => Regex.Match(
        page, $"id=\"nav-count-view-{view.Id}\"[^>]*>\\s*<span aria-hidden=\"true\">([^<]*)<").Groups[1].Value;

    private static IEnumerable<string> Rows(string page) => Row().Matches(page).Select(row => row.Groups[1].Value);

    [GeneratedRegex("class=\"view-name truncate\"[^>]*>([^<]+)<")]
    private static partial Regex Row();
}
