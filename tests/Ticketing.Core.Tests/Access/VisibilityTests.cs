using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Testing;
using Ticketing.Tickets;
using static Ticketing.Tests.Tickets.Decisions;

namespace Ticketing.Tests.Access;

public sealed class VisibilityTests
{
    [Property(3_000, Arbitrary = [typeof(ActorsAndTickets)])]
    public void Visible_is_just_what_the_actor_may_view_and_readable_inside_what_he_may_read_besides(Actor actor, Ticket ticket)
    {
        var visibility = Visibility.Of(actor);
        var isSeen = actor.May(Permission.View, ticket) || actor.AccessKeys.Any(ticket.AccessKeys.Contains);

        Assert.Equal(isSeen, visibility.Sees(ticket));
        Assert.Equal(isSeen && actor.May(Permission.ReadInternal, ticket), visibility.ReadsInternal(ticket));
    }

    [Fact]
    public void An_administrator_has_one_branch_that_covers_all_others()
    {
        var administrator = Administrator with { Teams = new(["network"]), Roles = [.. Administrator.Roles, new(Role.Agent)] };

        var branch = Assert.Single(Visibility.Of(administrator).Branches);

        Assert.Empty(branch.Conditions);
        Assert.True(branch.ReadsInternal);
    }

    [Fact]
    public void A_role_granted_in_a_project_shows_nothing_beyond_it_but_what_one_watches()
    {
        var branches = Visibility.Of(Holder("max", Role.Manager, "support")).Branches;

        var watched = Assert.Single(branches, branch => branch.Conditions is [{ Relation: TicketRelation.Watcher, Value: "max" }]);
        Assert.False(watched.ReadsInternal);
        Assert.All(branches.Remove(watched), branch => Assert.Contains(new(TicketRelation.Project, "support"), branch.Conditions));
    }

    // Pairing every way to see with every way to read would not end here.
    [Fact]
    public void Somebody_with_roles_in_many_projects_and_teams_has_a_branch_for_each()
    {
        var actor = new Actor
        {
            UserId = "ann",
            Teams = new(Enumerable.Range(0, 20).Select(i => $"team-{i}")),
            Roles = [.. Enumerable.Range(0, 50).Select(i => new RoleGrant(Role.Agent, $"project-{i}"))],
        };

        // Requester, creator, assignee and each team; internal comments by the latter two. What she watches, she sees everywhere.
        Assert.Equal((50 * 23) + 1, Visibility.Of(actor).Branches.Length);
        Assert.Equal(50 * 21, Visibility.Of(actor).Branches.Count(branch => branch.ReadsInternal));
    }

    [Fact]
    public void Who_holds_nothing_sees_nothing() => Assert.Empty(Visibility.Of(new Actor { UserId = "nobody" }).Branches);

    [Fact]
    public void A_narrowing_hides_what_a_branch_would_show()
    {
        var narrowed = Administrator with { Narrowing = new Not(new ValueIn(TicketFields.Project, ["support"])) };

        Assert.False(Visibility.Of(narrowed).Sees(NewTicket()));
        Assert.False(Visibility.Of(narrowed).ReadsInternal(NewTicket()));
    }

    [Fact]
    public void A_narrowing_takes_no_free_text() =>
        Assert.Throws<ArgumentException>(() => Visibility.Of(Administrator with { Narrowing = new HasText([new SearchTerm(["x"])]) }));
}
