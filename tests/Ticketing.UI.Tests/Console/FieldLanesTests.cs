using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.CustomFields;
using Ticketing.Tickets;
using Ticketing.Views;

namespace Ticketing.UI.Console;

/// <summary>A board whose lanes are the values of a custom field; without script.</summary>
public sealed partial class FieldLanesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_value_has_a_lane_and_so_has_nothing()
    {
        await using var host = await StartAsync();
        var (north, none) = (await FileAsync(host, "north"), await FileAsync(host));

        var board = await host.Open("ann").GetAsync("/board?project=support&group=field.site");

        Assert.Contains("<option value=\"field.site\" selected>By Site</option>", board, StringComparison.Ordinal);
        Assert.Contains("<option value=\"field.agreed\">By Agreed</option>", board, StringComparison.Ordinal);
        // Of several choices, and of another project.
        Assert.DoesNotContain("field.where", board, StringComparison.Ordinal);
        Assert.DoesNotContain("field.elsewhere", board, StringComparison.Ordinal);
        Assert.Equal(["North", "South", "Site: nothing"], Lanes(board).Select(lane => lane.Name));
        Assert.Equal([$"{north}", "", $"{none}"], Lanes(board).Select(lane => lane.Cards));
        Assert.Contains("href=\"/desk/list?q=project%3Asupport%20field.site%3Anorth\"", board, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lane_has_its_own_tickets_where_a_column_has_many_newer_ones()
    {
        await using var host = await StartAsync();
        var south = await FileAsync(host, "south");
        for (var number = 0; number < 12; number++)
            await FileAsync(host, "north");

        var lanes = Lanes(await host.Open("ann").GetAsync("/board?project=support&group=field.site"));

        Assert.Equal($"{south}", lanes.Single(lane => lane.Name == "South").Cards);
        Assert.Equal(3, lanes.Single(lane => lane.Name == "North").Cards.Split(' ').Length);
    }

    [Fact]
    public async Task A_card_is_moved_to_another_lane_and_to_nothing()
    {
        await using var host = await StartAsync();
        var id = await FileAsync(host, "north");
        var ann = host.Open("ann");
        await host.Desk.ExecuteAsync(SmallHost.Boss, new(id), new AssignTicket { Assignee = "ann" }, cancellationToken: Token);
        var menu = await ann.GetAsync($"/board/move?id={id}&project=support&group=field.site");
        Assert.Equal([":south", ":"], LaneButtons().Matches(menu).Select(match => match.Groups[1].Value));

        await ann.PostAsync("/board/move", HttpStatusCode.SeeOther, await MoveAsync(":south"));
        Assert.Equal("south", (await host.ReadAsync(id)).Ticket.Fields["site"].Only);
        await ann.PostAsync("/board/move", HttpStatusCode.SeeOther, await MoveAsync(":"));
        Assert.True((await host.ReadAsync(id)).Ticket.Fields["site"].IsEmpty);
        var refused = await ann.PostAsync("/board/move", HttpStatusCode.BadRequest, await MoveAsync(":east"));
        Assert.Contains($"#{id} stays where it is.", refused, StringComparison.Ordinal);

        async Task<(string, string)[]> MoveAsync(string lane) =>
            [("move", $"{id}:{(await host.ReadAsync(id)).Ticket.Version}:{lane}"), ("project", "support"), ("group", "field.site")];
    }

    [Fact]
    public async Task A_view_keeps_the_lanes_and_its_settings_offer_them()
    {
        await using var host = await StartAsync();
        var ann = host.Open("ann");
        await ann.GetAsync("/views/new?layout=board&query=&project=support&group=field.site");

        var opened = await ann.PostAsync(
            "/views", HttpStatusCode.SeeOther, ("name", "Sites"), ("layout", "board"), ("project", "support"), ("group", "field.site"));
        var page = await ann.GetAsync(opened["/desk".Length..]);
        var settings = await ann.GetAsync($"/views/{opened.Split('=')[1]}");
        var refused = await ann.PostAsync(
            "/views", HttpStatusCode.BadRequest, ("name", "No"), ("layout", "board"), ("project", "support"), ("group", "field.elsewhere"));

        Assert.Equal(["North", "South", "Site: nothing"], Lanes(page).Select(lane => lane.Name));
        Assert.DoesNotContain("Update view", page, StringComparison.Ordinal);
        Assert.Contains("Update view", await ann.GetAsync($"{opened["/desk".Length..]}&group=field.agreed"), StringComparison.Ordinal);
        Assert.Contains("<option value=\"field.site\" selected>By Site</option>", settings, StringComparison.Ordinal);
        Assert.Contains("id=\"laneField-error\"", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_field_that_agents_alone_see_others_see_no_lanes_and_no_name()
    {
        await using var host = await StartAsync();
        await FileAsync(host, "north");
        await host.Roles.SaveAsync(
            SmallHost.Boss,
            new(
                "Watcher",
                [new(Permission.View, Scope.All), new(Permission.SeePeople, Scope.All), new(Permission.Triage, Scope.All)]),
            Token);
        await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = "wim", DisplayName = "Wim Watcher" }, Token);
        await host.People.SetRolesAsync(SmallHost.Boss, "wim", [new("Watcher")], Token);
        var shared = await host.Services.GetRequiredService<ViewDesk>().AddAsync(
            SmallHost.Boss,
            new()
            {
                Name = "Boxes", Layout = ViewLayout.Board, Project = "support", Lanes = BoardGrouping.Field, LaneField = "box",
                Audience = ViewAudience.Everybody,
            }, false, Token);

        var seen = await host.Open("ann").GetAsync($"/board?view={shared.View.Id}");
        Assert.Equal(["Small", "Box: nothing"], Lanes(seen).Select(lane => lane.Name));
        foreach (var address in (string[])[$"/board?view={shared.View.Id}", "/board?project=support&group=field.box"])
        {
            var board = await host.Open("wim").GetAsync(address);
            Assert.Contains("A lathe", board, StringComparison.Ordinal);
            Assert.Equal([""], Lanes(board).Select(lane => lane.Name));
            Assert.DoesNotContain("field.box", board.Replace("group=field.box", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("Update view", board, StringComparison.Ordinal);
        }
    }

    private static async Task<SmallHost> StartAsync()
    {
        var host = await SmallHost.StartAsync();
        var fields = host.Services.GetRequiredService<FieldDesk>();
        await host.Projects.SaveAsync(SmallHost.Boss, new("it", "IT"), Token);
        foreach (var field in new FieldDefinition[]
        {
            Choice("site", "Site") with
            {
                Choices = [new("north", "North"), new("south", "South"), new("old", "Old") { IsActive = false }],
            },
            Choice("where", "Where") with { Kind = CustomFieldKind.Choices },
            Choice("elsewhere", "Elsewhere") with { Project = "it" },
            Choice("box", "Box") with { SeenBy = FieldAudience.Agents },
            new() { Key = "agreed", Name = "Agreed", Kind = CustomFieldKind.YesNo },
        })
        {
            await fields.SaveAsync(SmallHost.Boss, field, Token);
        }

        return host;
    }

    private static FieldDefinition Choice(string key, string name) =>
        new() { Key = key, Name = name, Kind = CustomFieldKind.Choice, Choices = [new("small", "Small")] };

    private static async Task<long> FileAsync(SmallHost host, string? site = null) => (await host.Desk.CreateAsync(
        SmallHost.Boss,
        new CreateTicket
        {
            Title = "A lathe", Project = "support", Team = "network",
            Fields = new Dictionary<string, IReadOnlyList<string>> { ["site"] = site is null ? [] : [site] },
        },
        cancellationToken: Token)).Id.Value;

    private static IReadOnlyList<(string Name, string Cards)> Lanes(string board) =>
    [
        .. Lane().Matches(board).Select(lane => (
            WebUtility.HtmlDecode(lane.Groups[1].Value),
            string.Join(' ', Card().Matches(lane.Groups[2].Value).Select(card => card.Groups[1].Value)))),
    ];

    [GeneratedRegex("<section class=\"board-lane\"[^>]*?(?: aria-label=\"([^\"]*)\")?>(.*?)</section>", RegexOptions.Singleline)]
    private static partial Regex Lane();

    [GeneratedRegex("id=\"card-(\\d+)\"")]
    private static partial Regex Card();

    [GeneratedRegex("name=\"move\" value=\"\\d+:\\d+:(:[^\"]*)\"")]
    private static partial Regex LaneButtons();
}
