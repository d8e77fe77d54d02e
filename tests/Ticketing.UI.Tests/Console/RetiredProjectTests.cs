using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Ticketing.UI.Console;

/// <summary>A project that takes no new tickets is offered nowhere; what it has stays.</summary>
public sealed partial class RetiredProjectTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_form_offers_it_and_what_was_typed_into_one_that_was_open_stays()
    {
        await using var host = await OpenAsync();
        var boss = host.Open("boss");
        Assert.Contains("<option value=\"old\"", await boss.GetAsync("/new"), StringComparison.Ordinal);
        await RetireAsync(host);

        foreach (var path in (string[])["/new", "/new?project=old", "/portal/new"])
            Assert.DoesNotContain("Old things", await boss.GetAsync(path), StringComparison.Ordinal);
        var refused = await boss.PostAsync(
            "/new", HttpStatusCode.BadRequest, ("title", "No ribbon"), ("project", "old"), ("category", "General"));
        Assert.Contains("The project “Old things” is retired and takes no new tickets.", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"No ribbon\"", refused, StringComparison.Ordinal);
        refused = await boss.PostAsync("/portal/new", HttpStatusCode.BadRequest, ("title", "No ribbon"), ("about", "old/general"));
        Assert.Contains("The project “Old things” is retired and takes no new tickets.", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"No ribbon\"", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("No ribbon", await boss.GetAsync("/list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_other_a_new_ticket_is_told_why()
    {
        await using var host = await SmallHost.StartAsync();
        await host.Projects.SaveAsync(SmallHost.Boss, new("support", "Support") { IsActive = false }, Cancelled);
        var boss = host.Open("boss");

        Assert.Contains(
            "The project “Support” is retired and takes no new tickets.", await boss.GetAsync("/new", HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
        Assert.Contains("There is nowhere to file a ticket", await boss.GetAsync("/portal/new"), StringComparison.Ordinal);
        Assert.DoesNotContain("board-add", await boss.GetAsync("/board"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tickets_are_not_moved_into_it_and_its_own_are_moved_out()
    {
        await using var host = await OpenAsync();
        var (elsewhere, its) = (await host.FileAsync(), await host.FileAsync("old"));
        await RetireAsync(host);
        var boss = host.Open("boss");

        Assert.DoesNotContain("Old things", await boss.GetAsync($"/choose/project?ticket={elsewhere}:1"), StringComparison.Ordinal);
        var refused = await boss.PostAsync(
            "/choose/project", null, ("ticket", Written(elsewhere)), ("to", "old"), ("category", "general"));
        Assert.Contains("The project “Old things” is retired and takes no new tickets.", refused, StringComparison.Ordinal);
        Assert.Equal("support", (await host.ReadAsync(elsewhere)).Ticket.Project);
        Assert.Contains("ask?to=support", await boss.GetAsync($"/choose/project?ticket={its}:1"), StringComparison.Ordinal);
        await boss.PostAsync("/choose/project", null, ("ticket", Written(its)), ("to", "support"), ("category", "general"));
        Assert.Equal("support", (await host.ReadAsync(its)).Ticket.Project);

        static string Written(long id) => string.Create(CultureInfo.InvariantCulture, $"{id}:1");
    }

    [Fact]
    public async Task The_board_offers_it_only_while_it_is_looked_at_and_begins_elsewhere()
    {
        await using var host = await OpenAsync();
        await host.FileAsync("old");
        await RetireAsync(host);
        var boss = host.Open("boss");

        var usual = await boss.GetAsync("/board");
        Assert.DoesNotContain("Old things", usual, StringComparison.Ordinal);
        Assert.Contains("board-add", usual, StringComparison.Ordinal);
        var its = await boss.GetAsync("/board?project=old");
        Assert.Contains("<option value=\"old\" selected", its, StringComparison.Ordinal);
        Assert.Contains("A lathe", its, StringComparison.Ordinal);
        Assert.DoesNotContain("board-add", its, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_not_brought_into_it_and_go_out_of_it()
    {
        await using var host = await OpenAsync();
        await RetireAsync(host);

        var page = await host.Open("boss").GetAsync("/admin/transfer");

        Assert.Equal(
            ["support", "old", "support"],
            Options().Matches(page).Select(option => option.Groups[1].Value).Where(value => value is "support" or "old"));
    }

    [Fact]
    public async Task Retired_ones_are_listed_last_and_say_so_page_by_page()
    {
        await using var host = await OpenAsync();
        await RetireAsync(host);
        for (var i = 0; i < 102; i++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"p-{i:000}");
            await host.Projects.SaveAsync(SmallHost.Boss, new(key, key) { IsActive = i % 2 == 0 }, Cancelled);
        }

        var boss = host.Open("boss");
        var listed = new List<string>();
        for (string? next = "/admin/projects"; next is not null; next = Next().Match(listed[^1]) is { Success: true } found
            ? found.Groups[1].Value : null)
            listed.Add(await boss.GetAsync(next));

        Assert.Equal(3, listed.Count);
        var rows = listed.SelectMany(page => Rows().Matches(page)).Select(row => (
            Key: row.Groups[1].Value, IsRetired: row.Value.Contains(">Retired<", StringComparison.Ordinal))).ToList();
        var numbers = Enumerable.Range(0, 102).Select(i => (Key: string.Create(CultureInfo.InvariantCulture, $"p-{i:000}"), i)).ToList();
        Assert.Equal(
            [
                .. numbers.Where(one => one.i % 2 == 0).Select(one => (one.Key, false)), ("support", false), ("old", true),
                .. numbers.Where(one => one.i % 2 != 0).Select(one => (one.Key, true)),
            ],
            rows);
    }

    [Fact]
    public async Task Without_script_the_question_is_a_page_that_says_how_many_tickets_are_open()
    {
        await using var host = await OpenAsync();
        var boss = host.Open("boss");
        await boss.GetAsync("/admin/projects/old");
        Assert.DoesNotContain("are open", await boss.PostAsync("/admin/projects/old/retire", HttpStatusCode.OK), StringComparison.Ordinal);
        await host.FileAsync("old");
        await host.FileAsync("old");

        var question = await boss.PostAsync("/admin/projects/old/retire", HttpStatusCode.OK);

        Assert.Contains("Retire the project “Old things”?", question, StringComparison.Ordinal);
        Assert.Contains("2 of its tickets are open", question, StringComparison.Ordinal);
        Assert.Contains("/desk/list?q=is%3Aopen+project%3Aold", question.Replace("%20", "+"), StringComparison.Ordinal);
        Assert.True((await host.Projects.GetAsync(SmallHost.Boss, "old", Cancelled)).IsActive);
        Assert.EndsWith(
            "/admin/projects/old?done=projectRetired",
            await boss.PostAsync("/admin/projects/old/retire", HttpStatusCode.SeeOther, ("sure", "yes")), StringComparison.Ordinal);
        Assert.False((await host.Projects.GetAsync(SmallHost.Boss, "old", Cancelled)).IsActive);
        // Its name is changed without bringing it back.
        await boss.PostAsync("/admin/projects/old", HttpStatusCode.SeeOther, ("name", "Older things"), ("workflow", "default"));
        Assert.Equal(
            ("Older things", false),
            await host.Projects.GetAsync(SmallHost.Boss, "old", Cancelled) is var old ? (old.Name, old.IsActive) : default);
        await boss.PostAsync("/admin/projects/old/offer", HttpStatusCode.SeeOther);
        Assert.True((await host.Projects.GetAsync(SmallHost.Boss, "old", Cancelled)).IsActive);
    }

    private static Task RetireAsync(SmallHost host) =>
        host.Projects.SaveAsync(SmallHost.Boss, new("old", "Old things") { IsActive = false }, Cancelled);

    private static async Task<SmallHost> OpenAsync()
    {
        var host = await SmallHost.StartAsync();
        await host.Projects.SaveAsync(SmallHost.Boss, new("old", "Old things"), Cancelled);
        return host;
    }

    [GeneratedRegex("<option value=\"([^\"]*)\"")]
    private static partial Regex Options();

    [GeneratedRegex("<tr>.*?<code>([^<]+)</code>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("href=\"/desk(/admin/projects\\?after=[^\"]+)\"")]
    private static partial Regex Next();
}
