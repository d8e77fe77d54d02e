using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.UI.Console;

/// <summary>Lists in groups, and views that keep them; without script.</summary>
public sealed partial class GroupedListTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_fits_on_a_page_is_grouped_as_it_stands()
    {
        await using var host = await SmallHost.StartAsync();
        await FileAsync(host, 2, Priority.Low);
        await FileAsync(host, 1, Priority.Urgent);
        var ann = host.Open("ann");

        var list = await ann.GetAsync("/list?q=is%3Aopen&group=priority");

        Assert.Equal(["Urgent 1", "Low 2"], Heads(list));
        Assert.Equal(3, Rows(list));
        Assert.Contains("Grouped by: </span>Priority", list, StringComparison.Ordinal);
        Assert.Contains("?q=is%3Aopen%20priority%3Alow%20sort%3A-updated\"", list, StringComparison.Ordinal);
        Assert.Empty(Heads(await ann.GetAsync("/list?q=is%3Aopen&group=nonsense")));
        Assert.Equal(["Nobody 3"], Heads(await ann.GetAsync("/list?q=is%3Aopen&group=assignee")));
        Assert.Equal(["Urgent 1"], Heads(await ann.GetAsync("/list?q=priority%3A%3Elow&group=priority")));
        Assert.Contains("No tickets here", await ann.GetAsync("/list?q=priority%3Ahigh&group=status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_more_than_a_page_each_group_has_its_first_rows_and_leads_to_all_of_its()
    {
        await using var host = await SmallHost.StartAsync();
        await FileAsync(host, 40, Priority.Normal);
        await FileAsync(host, 3, Priority.High);
        await FileAsync(host, 20, Priority.Low);
        var ann = host.Open("ann");

        var list = await ann.GetAsync("/list?q=is%3Aopen&group=priority");

        Assert.Equal(["High 3", "Normal 11 of 40", "Low 11 of 20"], Heads(list));
        Assert.Equal(25, Rows(list));
        Assert.DoesNotContain("rel=\"next\"", list, StringComparison.Ordinal);
        Assert.Contains("All 63 that match", Tight(list), StringComparison.Ordinal);
        var narrowed = await ann.GetAsync("/list?q=is%3Aopen%20priority%3Anormal%20sort%3A-updated");
        Assert.Equal(25, Rows(narrowed));
        Assert.Contains("rel=\"next\"", narrowed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_beyond_the_largest_are_a_list_in_groups_again()
    {
        await using var host = await SmallHost.StartAsync();
        foreach (var letter in "abcdefghij")
        {
            await host.Projects.SaveAsync(SmallHost.Boss, new($"p-{letter}", $"Project {letter}"), Token);
            await FileAsync(host, letter == 'j' ? 2 : 3, Priority.Normal, $"p-{letter}");
        }

        var boss = host.Open("boss");
        var list = await boss.GetAsync("/list?q=is%3Aopen&group=project");

        Assert.Equal([.. "abcdefgh".Select(letter => $"Project {letter} 3"), "Other groups 5"], Heads(list));
        var others = await boss.GetAsync(WebUtility.HtmlDecode(Others().Match(list).Groups[1].Value)["/desk".Length..]);
        Assert.Equal(["Project i 3", "Project j 2"], Heads(others));
    }

    [Fact]
    public async Task A_field_with_one_of_few_values_groups_those_who_have_the_field()
    {
        await using var host = await SmallHost.StartAsync();
        var fields = host.Services.GetRequiredService<FieldDesk>();
        foreach (var (key, kind) in new[] { ("site", CustomFieldKind.Choice), ("sites", CustomFieldKind.Choices) })
        {
            await fields.SaveAsync(
                SmallHost.Boss,
                new() { Key = key, Name = key, Kind = kind, Choices = [new("south", "South"), new("north", "North")] }, Token);
        }

        await FileAsync(host, 14, Priority.Normal, site: "north");
        var ann = host.Open("ann");
        Assert.Equal(["North 14"], Heads(await ann.GetAsync("/list?q=is%3Aopen&group=field.site")));
        await FileAsync(host, 14, Priority.Normal, site: "south");
        await FileAsync(host, 1, Priority.Normal);

        var list = await ann.GetAsync("/list?q=is%3Aopen&group=field.site");

        Assert.Equal(["South 12 of 14", "North 12 of 14", "None 1"], Heads(list));
        Assert.Contains("group=field.site", list, StringComparison.Ordinal);
        Assert.DoesNotContain("group=field.sites", list, StringComparison.Ordinal);
        Assert.Empty(Heads(await ann.GetAsync("/list?q=is%3Aopen&group=field.sites")));
        Assert.Empty(Heads(await ann.GetAsync("/list?q=is%3Aopen&group=field.nothing")));
    }

    [Fact]
    public async Task A_view_keeps_its_groups()
    {
        await using var host = await SmallHost.StartAsync();
        await FileAsync(host, 2, Priority.Low);
        var ann = host.Open("ann");
        var list = await ann.GetAsync("/list?q=is%3Aopen&group=status");
        Assert.Contains("/views/new?layout=list&query=is%3Aopen&group=status", WebUtility.HtmlDecode(list), StringComparison.Ordinal);
        Assert.Contains(
            "<input type=\"hidden\" name=\"group\" value=\"status\"",
            await ann.GetAsync("/views/new?layout=list&query=is%3Aopen&group=status"), StringComparison.Ordinal);

        var path = (await ann.PostAsync(
            "/views", HttpStatusCode.SeeOther, ("name", "By status"), ("layout", "list"), ("query", "is:open"), ("group", "status")))
            ["/desk".Length..];

        var opened = await ann.GetAsync(path);
        Assert.Equal(["To-Do 2"], Heads(opened));
        Assert.DoesNotContain("Update view", opened, StringComparison.Ordinal);
        var ungrouped = await ann.GetAsync($"{path}&group=none");
        Assert.Empty(Heads(ungrouped));
        Assert.Contains("Update view", ungrouped, StringComparison.Ordinal);
        var settings = await ann.GetAsync($"/views/{path[(path.IndexOf('=', StringComparison.Ordinal) + 1)..]}");
        Assert.Contains("<option value=\"status\" selected>Status</option>", settings, StringComparison.Ordinal);
    }

    private static async Task FileAsync(SmallHost host, int count, Priority priority, string project = "support", string? site = null)
    {
        for (var n = 0; n < count; n++)
        {
            var filing = new CreateTicket
            {
                Title = "A lathe", Description = "It stands still.", Project = project, Team = "network", Priority = priority,
                Fields = site is null ? new Dictionary<string, IReadOnlyList<string>>() : new() { ["site"] = [site] },
            };
            await host.Desk.CreateAsync(SmallHost.Boss, filing, cancellationToken: Token);
        }
    }

    private static List<string> Heads(string list) =>
    [
        .. Head().Matches(list).Select(head => Blanks().Replace(Tags().Replace(head.Groups[1].Value, " "), " ").Trim()),
    ];

    private static int Rows(string list) => Regex.Count(list, "<tr data-row");

    private static string Tight(string html) => Blanks().Replace(html, " ");

    [GeneratedRegex("<tr class=\"group-head\">(.*?)</tr>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("<td colspan=\"\\d+\">\\s*<a href=\"([^\"]+)\"")]
    private static partial Regex Others();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();
}
