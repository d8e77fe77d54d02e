using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Storage.Relational.Search;
using Ticketing.Storage.Relational.Search.Text.Planning;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>Which ranges of indexes an ordered scan reads for whom.</summary>
public sealed class BranchScanTests
{
    [Fact]
    public void A_team_in_three_projects_is_one_range_and_its_agent_another()
    {
        List<BranchGroup> branches = [Branch(false, (TicketRelation.Requester, "anna"))];
        foreach (var project in (string[])["a", "b", "c"])
        {
            branches.Add(Branch(true, (TicketRelation.Project, project), (TicketRelation.Assignee, "anna")));
            branches.Add(Branch(true, (TicketRelation.Project, project), (TicketRelation.Team, "network")));
        }

        var scans = BranchScan.Of(branches);

        Assert.Equal(
            ["Requester=anna", "Assignee=anna", "Team=network"],
            scans.Select(scan => $"{scan.Range.Relations[0]}={scan.Range.Values[0][0]}"));
        Assert.Empty(scans[0].Filter);
        foreach (var scan in scans.Skip(1))
            Assert.Equal(["a", "b", "c"], Assert.Single(scan.Filter).Values.Select(values => Assert.Single(values)));
    }

    [Fact]
    public void What_reads_internal_comments_is_apart_from_what_does_not()
    {
        var scans = BranchScan.Of([Branch(false, (TicketRelation.Team, "network")), Branch(true, (TicketRelation.Team, "network"))]);

        Assert.Equal([false, true], scans.Select(scan => scan.Range.ReadsInternal));
    }

    [Fact]
    public void One_branch_without_more_conditions_shows_all_of_its_range()
    {
        var scans = BranchScan.Of(
        [
            Branch(true, (TicketRelation.Team, "network"), (TicketRelation.Project, "a")),
            Branch(true, (TicketRelation.Team, "network")),
        ]);

        Assert.Empty(Assert.Single(scans).Filter);
    }

    [Fact]
    public void Who_sees_everything_has_one_range_of_all() => Assert.True(Assert.Single(BranchScan.Of([Branch(true)])).Range.IsEverything);

    private static BranchGroup Branch(bool readsInternal, params ImmutableArray<(TicketRelation Relation, string Value)> conditions) =>
        new([.. conditions.Select(one => one.Relation)], [[.. conditions.Select(one => one.Value)]], readsInternal);
}
