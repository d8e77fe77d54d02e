using Ticketing.Access;
using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Directory;

/// <summary>Teams and roles go when nothing needs them any more.</summary>
internal static class DeletionCases
{
    private static readonly Role Helper = new("Helper", [new(Permission.View, Scope.Own)]);

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.InEmptyTenant(A_team_that_nothing_belongs_to_is_deleted),
        Case.InEmptyTenant(A_team_with_people_in_it_is_not_deleted),
        Case.Of(A_team_that_tickets_have_is_not_deleted),
        Case.InEmptyTenant(A_role_that_nobody_holds_is_deleted_whatever_the_case_of_its_name),
        Case.InEmptyTenant(A_role_that_somebody_holds_is_not_deleted),
        Case.InEmptyTenant(Deleting_a_team_or_role_that_is_not_there_is_nothing),
    ];

    private static async Task A_team_that_nothing_belongs_to_is_deleted(Scene scene)
    {
        await scene.ChangeDirectoryAsync(new SaveTeam(new Team("night", "Night")), new SaveTeam(new Team("day", "Day")));

        await scene.ChangeDirectoryAsync(new DeleteTeam("night"));

        Expect.Sequence(
            ["day"],
            (await scene.On.Directory.ListTeamsAsync(scene.Tenant, null, 10, scene.Token)).Select(team => team.Key),
            "The teams left");
    }

    private static async Task A_team_with_people_in_it_is_not_deleted(Scene scene)
    {
        await scene.ChangeDirectoryAsync(
            new SaveTeam(new Team("night", "Night")), new SaveUser(new User { Id = "owl", DisplayName = "Owl" }),
            new SetUserTeams("owl", new(["night"])));

        var refusal = await Expect.ConflictAsync(
            scene.ChangeDirectoryAsync(new DeleteTeam("night")), "Deleting a team with somebody in it");
        Expect.Sequence(["night", "owl"], refusal.Wording?.Arguments ?? [], "What stands in the way");
        Expect.NotNull(await scene.On.Directory.FindTeamAsync(scene.Tenant, "night", scene.Token), "The team");

        await scene.ChangeDirectoryAsync(new SetUserTeams("owl", new([])), new DeleteTeam("night"));
        Expect.Null(await scene.On.Directory.FindTeamAsync(scene.Tenant, "night", scene.Token), "The team after the last one left it");
    }

    private static async Task A_team_that_tickets_have_is_not_deleted(Scene scene)
    {
        await scene.ChangeDirectoryAsync(new SaveTeam(new Team("night", "Night")));
        var ticket = await scene.FileAsync(Scene.Filed() with { Team = "night" });

        await Expect.ConflictAsync(scene.ChangeDirectoryAsync(new DeleteTeam("night")), "Deleting a team that a ticket has");

        await scene.ChangeAsync(ticket, new AssignmentChanged(null, null));
        await scene.ChangeDirectoryAsync(new DeleteTeam("night"));
        Expect.Null(await scene.On.Directory.FindTeamAsync(scene.Tenant, "night", scene.Token), "The team after its last ticket left it");
    }

    private static async Task A_role_that_nobody_holds_is_deleted_whatever_the_case_of_its_name(Scene scene)
    {
        await scene.ChangeDirectoryAsync(new SaveRole(Helper), new SaveRole(Helper with { Name = "Other" }));

        await scene.ChangeDirectoryAsync(new DeleteRole("hELPER"));

        Expect.Sequence(
            ["Other"], (await scene.On.Directory.ListRolesAsync(scene.Tenant, scene.Token)).Select(role => role.Name), "The roles left");
    }

    private static async Task A_role_that_somebody_holds_is_not_deleted(Scene scene)
    {
        await scene.ChangeDirectoryAsync(
            new SaveRole(Helper), new SaveUser(new User { Id = "owl", DisplayName = "Owl" }),
            new SetUserRoles("owl", [new("Helper", "network")]));

        var refusal = await Expect.ConflictAsync(
            scene.ChangeDirectoryAsync(new DeleteRole("Helper")), "Deleting a role that somebody holds");
        Expect.Sequence(["Helper", "owl"], refusal.Wording?.Arguments ?? [], "What stands in the way");

        await scene.ChangeDirectoryAsync(new SetUserRoles("owl", []), new DeleteRole("Helper"));
        Expect.Sequence([], await scene.On.Directory.ListRolesAsync(scene.Tenant, scene.Token), "The roles after it was revoked");
    }

    private static async Task Deleting_a_team_or_role_that_is_not_there_is_nothing(Scene scene)
    {
        var outcome = await scene.ChangeDirectoryAsync(new DeleteTeam("nowhere"), new DeleteRole("Nothing"));

        Expect.Null(outcome.Earlier, "An earlier receipt");
    }
}
