using Ticketing.Access;
using Ticketing.CustomFields;
using Ticketing.Tickets;
using Ticketing.Views;

namespace Ticketing.Tests.Views;

/// <summary>Who changes which views, what people begin with, and what a view may hold.</summary>
public sealed class ViewRulesTests
{
    private static readonly IReadOnlySet<string> NoRoles = new HashSet<string>();

    [Theory]
    [InlineData("nobody", true, false, false)]
    [InlineData("requester", true, false, false)]
    [InlineData("agent", true, true, false)]
    [InlineData("manager of a project", true, true, false)]
    [InlineData("manager", true, true, true)]
    [InlineData("administrator", true, true, true)]
    public void Whoever_shares_changes_what_is_shared(string who, bool own, bool team, bool everybody)
    {
        var actor = new Actor
        {
            UserId = "ann",
            Teams = new(["network"]),
            Roles = who switch
            {
                "requester" => [new(Role.Requester, null)],
                "agent" => [new(Role.Agent, "it")],
                "manager of a project" => [new(Role.Manager, "it")],
                "manager" => [new(Role.Manager, null)],
                "administrator" => [new(Role.Administrator, null)],
                _ => [],
            },
        };

        Assert.Equal(own, ViewRules.MayChange(actor, ViewAudience.Own));
        Assert.Equal(team, ViewRules.MayChange(actor, ViewAudience.Of("network")));
        Assert.False(ViewRules.MayChange(actor, ViewAudience.Of("rooms")));
        Assert.Equal(everybody, ViewRules.MayChange(actor, ViewAudience.Everybody));
    }

    [Fact]
    public void The_role_that_grants_most_says_what_somebody_begins_with()
    {
        SavedView agents = Shared("agents", "agent"), requesters = Shared("requesters", "Requester");
        var both = new Actor { UserId = "ann", Roles = [new(Role.Requester, null), new(Role.Agent, "it")] };

        Assert.Same(agents, ViewRules.DefaultOf(both, [requesters, agents]));
        Assert.Same(requesters, ViewRules.DefaultOf(both with { Roles = [new(Role.Requester, null)] }, [agents, requesters]));
        Assert.Same(requesters, ViewRules.DefaultOf(both, [requesters]));
        Assert.Null(ViewRules.DefaultOf(both with { Roles = [] }, [agents, requesters]));
    }

    [Fact]
    public void What_a_view_may_hold_is_said_field_by_field()
    {
        var beside = Enumerable.Range(0, ViewLimits.PerAudience).Select(n => Shared($"View {n}") with { Audience = ViewAudience.Own });

        Assert.Empty(Refused(Shared("Fine", "Agent"), roles: ["Agent"]));
        Assert.Equal(["name required"], Refused(Shared("")));
        Assert.Equal(["name tooLong"], Refused(Shared(new('a', ViewLimits.Name + 1))));
        Assert.Equal(["name taken"], Refused(Shared("FINE"), [Shared("Fine")]));
        Assert.Equal(["audience tooMany"], Refused(Shared("One more") with { Audience = ViewAudience.Own }, [.. beside]));
        Assert.Equal(["columns noneOf"], Refused(Shared("a") with { Columns = ["status", "secret"] }));
        Assert.Equal(["group noneOf"], Refused(Shared("a") with { Group = "created" }));
        Assert.Empty(Refused(Shared("a") with { Group = "Status" }));
        Assert.Empty(Refused(Shared("a") with { Group = "field.site" }));
        Assert.Equal(["project required"], Refused(Shared("a") with { Layout = ViewLayout.Board }));
        Assert.Equal(["defaultFor noDefaultView"], Refused(Shared("a", "Agent") with { Audience = ViewAudience.Own }, roles: ["Agent"]));
        Assert.Equal(
            ["defaultFor noDefaultView"],
            Refused(Shared("a", "Agent") with { Layout = ViewLayout.Board, Project = "it" }, roles: ["Agent"]));
        Assert.Equal(["defaultFor unknown"], Refused(Shared("a", "Cook"), roles: ["Agent"]));
    }

    [Fact]
    public void What_belongs_to_another_layout_is_not_kept()
    {
        var view = new SavedView
        {
            Name = " Mine ", Query = " is:open ", Columns = ["status", "Status"], Group = " team ", Project = "it",
            Lanes = BoardGrouping.Priority,
        };

        var list = ViewRules.Normalise(view);
        var board = ViewRules.Normalise(view with { Layout = ViewLayout.Board });

        Assert.Equal(("Mine", "is:open", null, BoardGrouping.None), (list.Name, list.Query, list.Project, list.Lanes));
        Assert.Equal(["status"], list.Columns);
        Assert.Equal(("team", null), (list.Group, board.Group));
        Assert.Equal(("it", BoardGrouping.Priority), (board.Project, board.Lanes));
        Assert.Empty(board.Columns);
        Assert.Null(ViewRules.Normalise(view with { Layout = ViewLayout.Board, LaneField = "site" }).LaneField);
    }

    [Fact]
    public void Lanes_are_the_values_of_a_field_of_the_boards_tickets_that_has_one_of_a_few()
    {
        var site = new FieldDefinition { Key = "site", Name = "Site", Kind = CustomFieldKind.Choice };
        var board = new SavedView
        {
            Name = "a", Layout = ViewLayout.Board, Project = "it", Lanes = BoardGrouping.Field, LaneField = "site",
        };

        Assert.Equal((BoardGrouping.Field, "site"), (ViewRules.Normalise(board).Lanes, ViewRules.Normalise(board).LaneField));
        Assert.Empty(Refused(site));
        Assert.Empty(Refused(site with { Kind = CustomFieldKind.YesNo, Project = "it" }));
        foreach (var other in (FieldDefinition[])
        [
            site with { Key = "other" }, site with { Project = "hr" }, site with { Kind = CustomFieldKind.Choices },
            site with { Kind = CustomFieldKind.Text },
        ])
        {
            Assert.Equal(["laneField unknown"], Refused(other));
        }

        Assert.Equal(board, ViewRules.AsSeen(board, new([site])));
        Assert.Equal(
            board with { Lanes = BoardGrouping.None, LaneField = null }, ViewRules.AsSeen(board, FieldCatalog.None));

        IEnumerable<string> Refused(FieldDefinition known)
        {
            var errors = new FieldErrors();
            ViewRules.CheckLanes(board, new([known]), errors);
            return errors.Found.Select(error => $"{error.Field} {error.Code}");
        }
    }

    [Theory]
    [InlineData("is:open sort:-priority", "is:open project:it sort:-priority")]
    [InlineData("", "project:it")]
    [InlineData("nothing:like this:", "nothing:like this:")]
    public void A_board_finds_the_tickets_of_its_project(string query, string found)
    {
        var board = new SavedView { Name = "a", Query = query, Layout = ViewLayout.Board, Project = "it" };

        Assert.Equal(found, board.FindsBy());
        Assert.Equal(query, (board with { Layout = ViewLayout.List }).FindsBy());
    }

    private static IEnumerable<string> Refused(SavedView view, IReadOnlyCollection<SavedView>? beside = null, string[]? roles = null)
    {
        var errors = new FieldErrors();
        ViewRules.Check(view, beside ?? [], roles?.ToHashSet(StringComparer.OrdinalIgnoreCase) ?? NoRoles, errors);
        return errors.Found.Select(error => $"{error.Field} {error.Code}");
    }

    private static SavedView Shared(string name, params string[] roles) =>
        new() { Id = name, Name = name, Audience = ViewAudience.Everybody, DefaultFor = [.. roles] };
}
