using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Tenancy;

/// <summary>What one tenant has, another does not see and cannot touch.</summary>
internal static class TenantCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(Tickets_of_another_tenant_are_not_there),
        Case.Of(A_ticket_of_another_tenant_cannot_be_changed),
        Case.Of(An_external_reference_may_be_used_again_in_another_tenant),
        Case.Of(The_directory_of_another_tenant_is_not_there),
        Case.Of(A_category_in_use_in_another_tenant_is_not_in_use),
        Case.Of(Documents_of_another_tenant_are_not_there),
        Case.Of(What_is_pending_in_another_tenant_is_not_there),
        Case.Of(The_feed_of_another_tenant_is_another_feed),
    ];

    private static async Task Tickets_of_another_tenant_are_not_there(Scene scene)
    {
        var ticket = await scene.FileAsync(Scene.Filed("zebra") with { ExternalRef = "INC1" }, description: "zebra");
        var other = scene.Elsewhere();

        await Reading.WaysOut.ShowAsync(other, other.All, [ticket]);
        await other.ExpectFoundAsync("a word", other.Text("zebra"), []);
        await other.ExpectFoundAsync("a number", new IdBetween(ticket.Id.Value, ticket.Id.Value), []);
    }

    private static async Task A_ticket_of_another_tenant_cannot_be_changed(Scene scene)
    {
        var ticket = await scene.FileAsync();
        var other = scene.Elsewhere();
        await other.FurnishAsync();

        await Expect.ConflictAsync(other.ChangeAsync(ticket, new TitleChanged("theirs")), "A change of another tenant's ticket");

        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The row");
        Expect.Null(await other.On.Reader.FindAsync(ticket.Id, other.All, other.Token), "The ticket in the other tenant");
    }

    private static async Task An_external_reference_may_be_used_again_in_another_tenant(Scene scene)
    {
        var other = scene.Elsewhere();
        await other.FurnishAsync();

        var mine = await scene.FileAsync(Scene.Filed() with { ExternalRef = "INC1" });
        var theirs = await other.FileAsync(Scene.Filed() with { ExternalRef = "INC1" });

        Expect.Same([mine], await scene.On.Reader.FindByExternalRefAsync("network", null, ["INC1"], scene.All, scene.Token), "Found here");
        Expect.Same(
            [theirs], await scene.On.Reader.FindByExternalRefAsync("network", null, ["INC1"], other.All, scene.Token), "Found there");
    }

    private static async Task The_directory_of_another_tenant_is_not_there(Scene scene)
    {
        var (directory, other, token) = (scene.On.Directory, scene.Elsewhere().Tenant, scene.Token);
        await scene.ChangeDirectoryAsync(new SaveRole(Actors.Views(Access.Scope.Own)));

        Expect.Null(await directory.FindUserAsync(other, "ann", token), "A user");
        Expect.Sequence([], await directory.FindUsersAsync(other, ["ann", "ben"], token), "Users");
        Expect.Sequence([], await directory.ListUsersAsync(other, null, null, 10, token), "The list of users");
        Expect.Sequence([], await directory.ListMembersAsync(other, "red", null, 10, token), "The people of a team");
        Expect.Null(await directory.FindTeamAsync(other, "red", token), "A team");
        Expect.Sequence([], await directory.ListTeamsAsync(other, null, 10, token), "Teams");
        Expect.Null(await directory.FindOrganisationAsync(other, "acme", token), "An organisation");
        Expect.Sequence([], await directory.ListOrganisationsAsync(other, null, 10, token), "Organisations");
        Expect.Null(await directory.FindProjectAsync(other, "network", token), "A project");
        Expect.Sequence([], await directory.ListProjectsAsync(other, null, 10, token), "Projects");
        Expect.Null(await directory.FindCategoryAsync(other, "network", "general", token), "A category");
        Expect.Null(await directory.FindDefaultCategoryAsync(other, "network", token), "The default category");
        Expect.Sequence([], await directory.ListCategoriesAsync(other, "network", null, 10, token), "Categories");
        Expect.Sequence([], await directory.ListRolesAsync(other, token), "Roles");
    }

    private static async Task A_category_in_use_in_another_tenant_is_not_in_use(Scene scene)
    {
        var other = scene.Elsewhere();
        await other.FurnishAsync();
        await other.FileAsync(Scene.Filed() with { Category = "hardware" });
        await other.ChangeDirectoryAsync(
            new SaveProject(new Project("network", "theirs")), new SaveUser(new User { Id = "ann", DisplayName = "theirs" }));

        await scene.ChangeDirectoryAsync(new DeleteCategory("network", "hardware"));

        Expect.Null(await scene.On.Directory.FindCategoryAsync(scene.Tenant, "network", "hardware", scene.Token), "The category here");
        Expect.NotNull(await scene.On.Directory.FindCategoryAsync(other.Tenant, "network", "hardware", scene.Token), "The category there");
        Expect.Equal(
            "network", (await scene.On.Directory.FindProjectAsync(scene.Tenant, "network", scene.Token))?.Name, "The project's name here");
        Expect.Equal(
            "ann", (await scene.On.Directory.FindUserAsync(scene.Tenant, "ann", scene.Token))?.DisplayName, "The user's name here");
    }

    private static async Task Documents_of_another_tenant_are_not_there(Scene scene)
    {
        var other = scene.Elsewhere();
        await scene.CommitAsync(commit => commit with { Documents = [new("view", "mine", 0, "1")] });

        Expect.Null(await scene.On.Documents.FindAsync(other.Tenant, "view", "mine", scene.Token), "The document");
        Expect.Sequence([], await scene.On.Documents.ListAsync(other.Tenant, "view", null, 10, scene.Token), "Documents");
        await other.CommitAsync(commit => commit with { Documents = [new("view", "mine", 0, "2")] });
        Expect.Equal("1", (await scene.On.Documents.FindAsync(scene.Tenant, "view", "mine", scene.Token))?.Json, "The document here");
    }

    private static async Task What_is_pending_in_another_tenant_is_not_there(Scene scene)
    {
        var (on, other, token) = (scene.On, scene.Elsewhere(), scene.Token);
        await scene.CommitAsync(commit => commit with
        {
            Alarms = [new("sla", "1", Scene.Dawn)],
            Outbox = [new("1", "mail", "{}", Scene.Dawn)],
        });
        await other.CommitAsync(commit => commit with { Alarms = [new("sla", "1", null)] });

        Expect.Sequence([], await on.Alarms.ListAsync(other.Tenant, 10, token), "Alarms there");
        Expect.Sequence([], await on.Outbox.ListAsync(other.Tenant, OutboxState.Waiting, null, null, 10, token), "Messages there");
        Expect.Equal(1, (await on.Alarms.ListAsync(scene.Tenant, 10, token)).Count, "The number of alarms here");
    }

    private static async Task The_feed_of_another_tenant_is_another_feed(Scene scene)
    {
        var other = scene.Elsewhere();
        await other.FurnishAsync();
        var mine = await scene.FileAsync();
        var theirs = await other.FileAsync();
        await scene.ChangeAsync(mine, new TitleChanged("mine again"));

        Expect.Sequence([mine.Id, mine.Id], (await scene.FeedAsync()).Select(entry => entry.Ticket), "The feed here");
        Expect.Sequence([theirs.Id], (await other.FeedAsync()).Select(entry => entry.Ticket), "The feed there");
    }
}
