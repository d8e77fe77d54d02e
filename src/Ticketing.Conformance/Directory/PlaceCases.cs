using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Storage;

namespace Ticketing.Conformance.Directory;

/// <summary>Teams, organisations and projects.</summary>
internal static class PlaceCases
{
    // In ordinal order, which is no dictionary's.
    private static readonly string[] Keys = ["1", "a", "a-1", "a1", "b", "é"];

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.InEmptyTenant(Teams_are_saved_overwritten_and_listed_in_order),
        Case.InEmptyTenant(Organisations_are_saved_overwritten_and_listed_in_order),
        Case.InEmptyTenant(Projects_are_saved_overwritten_and_listed_in_order),
    ];

    private static async Task Teams_are_saved_overwritten_and_listed_in_order(Scene scene)
    {
        var (directory, tenant, token) = (scene.On.Directory, scene.Tenant, scene.Token);
        await scene.ChangeDirectoryAsync([.. Keys.Reverse().Select(key => new SaveTeam(new Team(key, $"team '{key}'")))]);
        await scene.ChangeDirectoryAsync(new SaveTeam(new Team("a1", "renamed")));

        Expect.Equal(new Team("a1", "renamed"), await directory.FindTeamAsync(tenant, "a1", token), "The team saved again");
        Expect.Equal(new Team("é", "team 'é'"), await directory.FindTeamAsync(tenant, "é", token), "The other team");
        Expect.Null(await directory.FindTeamAsync(tenant, "A1", token), "A team whose key differs in case");
        Expect.Sequence(
            Keys, await Listing.PagesAsync(2, team => team.Key, (after, limit) => directory.ListTeamsAsync(tenant, after, limit, token)),
            "The keys, page by page");
    }

    private static async Task Organisations_are_saved_overwritten_and_listed_in_order(Scene scene)
    {
        var (directory, tenant, token) = (scene.On.Directory, scene.Tenant, scene.Token);
        await scene.ChangeDirectoryAsync(
            [.. Keys.Reverse().Select(key => new SaveOrganisation(new Organisation(key, $"organisation '{key}'")))]);
        await scene.ChangeDirectoryAsync(new SaveOrganisation(new Organisation("a1", "renamed")));

        Expect.Equal(
            new Organisation("a1", "renamed"), await directory.FindOrganisationAsync(tenant, "a1", token), "The organisation saved again");
        Expect.Null(await directory.FindOrganisationAsync(tenant, "A1", token), "An organisation whose key differs in case");
        Expect.Sequence(
            Keys,
            await Listing.PagesAsync(
                2, organisation => organisation.Key, (after, limit) => directory.ListOrganisationsAsync(tenant, after, limit, token)),
            "The keys, page by page");
    }

    private static async Task Projects_are_saved_overwritten_and_listed_in_order(Scene scene)
    {
        var (directory, tenant, token) = (scene.On.Directory, scene.Tenant, scene.Token);
        await scene.ChangeDirectoryAsync([.. Keys.Reverse().Select(key => new SaveProject(new Project(key, $"project '{key}'")))]);
        await scene.ChangeDirectoryAsync(new SaveProject(new Project("a1", "renamed", "other") { AsksWhoStarts = true, IsActive = false }));

        Expect.Equal(
            new Project("a1", "renamed", "other") { AsksWhoStarts = true, IsActive = false },
            await directory.FindProjectAsync(tenant, "a1", token),
            "The project saved again");
        Expect.Null(await directory.FindProjectAsync(tenant, "A1", token), "A project whose key differs in case");
        Expect.Sequence(
            Keys,
            await Listing.PagesAsync(2, project => project.Key, (after, limit) => directory.ListProjectsAsync(tenant, after, limit, token)),
            "The keys, page by page");
        Expect.Sequence(
            ["a1"],
            (await directory.ListProjectsAsync(tenant, null, 10, token)).Where(project => !project.IsActive).Select(project => project.Key),
            "Those that are retired");
        await scene.ChangeDirectoryAsync(new SaveProject(new Project("a1", "renamed", "other")));
        Expect.Equal(
            new Project("a1", "renamed", "other"), await directory.FindProjectAsync(tenant, "a1", token), "The project brought back");
    }
}
