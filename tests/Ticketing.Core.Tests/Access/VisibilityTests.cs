using FsCheck;
using FsCheck.Fluent;
using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Testing;
using static Ticketing.Tests.Tickets.Decisions;

namespace Ticketing.Tests.Access;

public sealed class VisibilityTests
{
    [Fact]
    public void Visible_is_just_what_the_actor_may_view_and_readable_inside_what_he_may_read_besides()
    {
        var scopes = Gen.Elements(Enum.GetValues<Scope>());
        var roles =
            from view in scopes.ListOf()
            from read in scopes.ListOf()
            from project in Gen.Elements<string?>(null, "support", "facilities")
            select new RoleGrant(
                new("R", [.. view.Select(s => new PermissionGrant(Permission.View, s)), .. read.Select(s => new PermissionGrant(Permission.ReadInternal, s))]), project);
        var cases =
            from granted in roles.ListOf()
            from teams in Gen.SubListOf("network", "workplace")
            from organisation in Gen.Elements<string?>(null, "acme")
            from keys in Gen.SubListOf("k1", "k2")
            from requester in Gen.Elements("me", "bob")
            from creator in Gen.Elements("me", "bob")
            from team in Gen.Elements<string?>(null, "network", "workplace", "other")
            from assignee in Gen.Elements<string?>(null, "me", "bob")
            from ticketOrganisation in Gen.Elements<string?>(null, "acme", "globex")
            from ticketKeys in Gen.SubListOf("k1", "k2", "k3")
            from project in Gen.Elements("support", "facilities", "secret")
            select (
                Actor: new Actor { UserId = "me", Roles = [.. granted], Teams = new(teams), Organisation = organisation, AccessKeys = new(keys) },
                Ticket: NewTicket(requester, team, assignee) with { Creator = creator, Organisation = ticketOrganisation, AccessKeys = new(ticketKeys), Project = project });

        Prop.ForAll(Arb.From(cases), c =>
        {
            var visibility = Visibility.Of(c.Actor);
            var seen = c.Actor.May(Permission.View, c.Ticket) || c.Actor.AccessKeys.Any(c.Ticket.AccessKeys.Contains);
            return visibility.Sees(c.Ticket) == seen && visibility.ReadsInternal(c.Ticket) == (seen && c.Actor.May(Permission.ReadInternal, c.Ticket));
        }).Check(PropertyCases.Of(3000));
    }

    [Fact]
    public void An_administrator_has_one_branch_that_covers_all_others()
    {
        var branch = Assert.Single(Visibility.Of(Administrator with { Teams = new(["network"]), Roles = [.. Administrator.Roles, new(Role.Agent)] }).Branches);

        Assert.Empty(branch.Conditions);
        Assert.True(branch.ReadsInternal);
    }

    [Fact]
    public void A_role_granted_in_a_project_shows_nothing_beyond_it()
    {
        var branches = Visibility.Of(Holder("max", Role.Manager, "support")).Branches;

        Assert.All(branches, branch => Assert.Contains(new(TicketRelation.Project, "support"), branch.Conditions));
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

        // Requester, creator, assignee and each team; internal comments by the latter two.
        Assert.Equal(50 * 23, Visibility.Of(actor).Branches.Length);
        Assert.Equal(50 * 21, Visibility.Of(actor).Branches.Count(branch => branch.ReadsInternal));
    }

    [Fact]
    public void Who_holds_nothing_sees_nothing() => Assert.Empty(Visibility.Of(new Actor { UserId = "nobody" }).Branches);

    [Fact]
    public void A_narrowing_hides_what_a_branch_would_show()
    {
        var narrowed = Administrator with { Narrowing = new Not(new ValueIn(TextField.Project, ["support"])) };

        Assert.False(Visibility.Of(narrowed).Sees(NewTicket()));
        Assert.False(Visibility.Of(narrowed).ReadsInternal(NewTicket()));
    }

    [Fact]
    public void A_narrowing_takes_no_free_text() =>
        Assert.Throws<ArgumentException>(() => Visibility.Of(Administrator with { Narrowing = new HasText([new SearchTerm(["x"])]) }));
}
