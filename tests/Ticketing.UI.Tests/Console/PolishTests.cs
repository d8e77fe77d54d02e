using System.Net;
using System.Text.RegularExpressions;

namespace Ticketing.UI.Console;

/// <summary>Small things that a trial found, each in its page.</summary>
public sealed class PolishTests
{
    [Fact]
    public async Task A_denied_page_says_once_that_the_roles_do_not_allow_it()
    {
        await using var host = await SmallHost.StartAsync();

        var page = await host.Open("ann").GetAsync("/admin/users", HttpStatusCode.Forbidden);

        Assert.Contains("Needed: ", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "Your roles do not allow this"));
    }

    [Fact]
    public async Task Chips_show_names_where_the_query_has_keys()
    {
        await using var host = await SmallHost.StartAsync();
        await host.FileAsync(team: "network");

        var page = await host.Open("boss").GetAsync("/list?q=team%3Anetwork%20-project%3Asupport");

        Assert.Matches(">Team<[^N]*Network", page);
        Assert.Matches("not Project<[^S]*Support", page);
    }

    [Fact]
    public async Task A_snippet_is_without_the_signs_of_Markdown()
    {
        await using var host = await SmallHost.StartAsync();
        await host.FileAsync(description: "## Morning\n> The **spindle** is `loud` and __hot__.");

        var page = await host.Open("boss").GetAsync("/list?q=spindle");

        Assert.Matches(@"Morning\s+The <mark>spindle</mark> is loud and hot\.", page);
    }

    [Fact]
    public async Task The_waiting_list_says_how_long_who_asked_and_about_what()
    {
        await using var host = await SmallHost.StartAsync();
        await host.FileAsync(team: "network");

        var page = await host.Open("ann").GetAsync("/waiting");

        Assert.Matches(@"waiting 1 min\s*</time> · <bdi>boss</bdi> ·\s*<bdi>\w+", page);
    }

    [Fact]
    public async Task What_people_typed_has_the_direction_of_its_own_words()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await host.FileAsync(team: "network", description: "המחרטה עומדת");
        var (boss, ann) = (host.Open("boss"), host.Open("ann"));

        Assert.Contains($"<a dir=\"auto\" href=\"/desk/{id}\">A lathe</a>", await boss.GetAsync("/list"), StringComparison.Ordinal);
        Assert.Contains($"<a dir=\"auto\" href=\"/desk/{id}\">A lathe</a>", await ann.GetAsync("/waiting"), StringComparison.Ordinal);
        var ticket = await boss.GetAsync($"/{id}");
        Assert.Contains("<h1 dir=\"auto\">A lathe</h1>", ticket, StringComparison.Ordinal);
        Assert.Contains("<div class=\"prose\" dir=\"auto\"><p>המחרטה", ticket, StringComparison.Ordinal);
        Assert.All(
            Regex.Matches(ticket + await boss.GetAsync("/new"), "<textarea[^>]*>"),
            field => Assert.Contains("dir=\"auto\"", field.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://localhost/desk/1", "/desk/list")]
    [InlineData("http://localhost/desk/1?from=nonsense", "/desk/list")]
    [InlineData("http://localhost/desk/1?from=%2F%2Fevil.example", "/desk/list")]
    [InlineData("http://localhost/desk/1?from=waiting%3Fteam%3Dnetwork", "/desk/waiting?team=network")]
    [InlineData("http://localhost/desk/list?q=lathe&cursor=abc", "/desk/list?q=lathe&cursor=abc")]
    [InlineData("https://elsewhere.example/", "/desk/list")]
    [InlineData("nonsense", "/desk/list")]
    [InlineData("", "/desk/list")]
    public async Task Back_leads_to_what_the_page_before_says_and_never_away(string referer, string back)
    {
        await using var host = await SmallHost.StartAsync();
        var id = await host.FileAsync();

        var page = await host.Open("boss", ("Referer", referer)).GetAsync($"/{id}");

        Assert.Contains($"<a class=\"icon-button\" href=\"{back}\"", page, StringComparison.Ordinal);
    }
}
