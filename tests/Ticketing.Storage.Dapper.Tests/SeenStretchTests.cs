using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Storage.Relational.Search;
using Ticketing.Storage.Relational.Search.Text;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>Along which indexes a walk goes for whom.</summary>
public sealed class SeenStretchTests
{
    [Fact]
    public void A_team_in_three_projects_is_one_stretch_and_its_agent_another()
    {
        List<BranchGroup> ways = [Way(false, (TicketRelation.Requester, "anna"))];
        foreach (var project in (string[])["a", "b", "c"])
        {
            ways.Add(Way(true, (TicketRelation.Project, project), (TicketRelation.Assignee, "anna")));
            ways.Add(Way(true, (TicketRelation.Project, project), (TicketRelation.Team, "network")));
        }

        var stretches = SeenStretch.Of(ways);

        Assert.Equal(["Requester=anna", "Assignee=anna", "Team=network"], stretches.Select(stretch => $"{stretch.Along.Relations[0]}={stretch.Along.Values[0][0]}"));
        Assert.Empty(stretches[0].Besides);
        foreach (var stretch in stretches.Skip(1))
            Assert.Equal(["a", "b", "c"], Assert.Single(stretch.Besides).Values.Select(values => Assert.Single(values)));
    }

    [Fact]
    public void What_reads_internal_comments_is_apart_from_what_does_not()
    {
        var stretches = SeenStretch.Of([Way(false, (TicketRelation.Team, "network")), Way(true, (TicketRelation.Team, "network"))]);

        Assert.Equal([false, true], stretches.Select(stretch => stretch.Along.ReadsInternal));
    }

    [Fact]
    public void One_way_without_more_conditions_shows_all_of_its_stretch()
    {
        var stretches = SeenStretch.Of([Way(true, (TicketRelation.Team, "network"), (TicketRelation.Project, "a")), Way(true, (TicketRelation.Team, "network"))]);

        Assert.Empty(Assert.Single(stretches).Besides);
    }

    [Fact]
    public void Who_sees_everything_has_one_stretch_of_all() => Assert.True(Assert.Single(SeenStretch.Of([Way(true)])).Along.IsEverything);

    private static BranchGroup Way(bool readsInternal, params ImmutableArray<(TicketRelation Relation, string Value)> conditions) =>
        new([.. conditions.Select(one => one.Relation)], [[.. conditions.Select(one => one.Value)]], readsInternal);
}
