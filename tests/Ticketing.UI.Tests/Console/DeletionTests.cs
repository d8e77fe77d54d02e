using System.Net;
using Ticketing.Access;

namespace Ticketing.UI.Console;

/// <summary>Teams and roles that are not needed any more go; what stands in the way is named.</summary>
public sealed class DeletionTests
{
    [Fact]
    public async Task A_team_goes_when_nobody_is_in_it_and_no_ticket_has_it()
    {
        var token = TestContext.Current.CancellationToken;
        await using var host = await SmallHost.StartAsync();
        var boss = host.Open("boss");

        Assert.Contains("Delete the team “Network”?", await boss.GetAsync("/admin/teams/network/delete"), StringComparison.Ordinal);
        Assert.Contains(
            "such as Ann Agent", await boss.PostAsync("/admin/teams/network/delete", HttpStatusCode.Conflict), StringComparison.Ordinal);

        await host.Desk.CreateAsync(SmallHost.Boss, new() { Title = "Cold", Team = "rooms" }, cancellationToken: token);
        await boss.GetAsync("/admin/teams/rooms/delete");
        Assert.Contains(
            "Tickets belong to “Rooms”", await boss.PostAsync("/admin/teams/rooms/delete", HttpStatusCode.Conflict),
            StringComparison.Ordinal);

        await host.People.SetTeamsAsync(SmallHost.Boss, "ann", [], token);
        await boss.GetAsync("/admin/teams/network/delete");
        Assert.Equal("/desk/admin/teams?done=teamDeleted", await boss.PostAsync("/admin/teams/network/delete", HttpStatusCode.SeeOther));
        Assert.DoesNotContain("Network", await boss.GetAsync("/admin/teams?done=teamDeleted"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_goes_when_nobody_holds_it_and_one_of_the_code_never()
    {
        var token = TestContext.Current.CancellationToken;
        await using var host = await SmallHost.StartAsync();
        await host.Roles.SaveAsync(SmallHost.Boss, new("Helper", [new(Permission.View, Scope.Own)]), token);
        await host.People.SetRolesAsync(SmallHost.Boss, "ann", [new("Helper")], token);
        var boss = host.Open("boss");

        Assert.Contains("/admin/roles/delete?name=Helper", await boss.GetAsync("/admin/roles/edit?name=Helper"), StringComparison.Ordinal);
        Assert.DoesNotContain("/admin/roles/delete", await boss.GetAsync("/admin/roles/edit?name=Agent"), StringComparison.Ordinal);
        await boss.GetAsync("/admin/roles/delete?name=Helper");
        Assert.Contains(
            "such as Ann Agent",
            await boss.PostAsync("/admin/roles/delete?name=Helper", HttpStatusCode.Conflict),
            StringComparison.Ordinal);
        Assert.Contains(
            "in the application’s code", await boss.PostAsync("/admin/roles/delete?name=Agent", HttpStatusCode.Conflict),
            StringComparison.Ordinal);

        await host.People.SetRolesAsync(SmallHost.Boss, "ann", [], token);
        await boss.GetAsync("/admin/roles/delete?name=Helper");
        Assert.Equal(
            "/desk/admin/roles?done=roleDeleted", await boss.PostAsync("/admin/roles/delete?name=Helper", HttpStatusCode.SeeOther));
        Assert.DoesNotContain("Helper", await boss.GetAsync("/admin/roles"), StringComparison.Ordinal);
    }
}
