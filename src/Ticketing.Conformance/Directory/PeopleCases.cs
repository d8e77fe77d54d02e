using Ticketing.Access;
using Ticketing.People;
using Ticketing.Storage;

namespace Ticketing.Conformance.Directory;

/// <summary>People with their teams and roles.</summary>
internal static class PeopleCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.InEmptyTenant(A_user_is_read_back_with_every_property),
        Case.InEmptyTenant(A_user_saved_again_keeps_his_teams_and_roles),
        Case.InEmptyTenant(Teams_and_roles_of_a_user_are_set_anew),
        Case.InEmptyTenant(Changes_of_one_commit_are_applied_in_their_order),
        Case.InEmptyTenant(Users_are_found_by_their_ids_and_unknown_ones_left_out),
        Case.InEmptyTenant(Users_are_found_by_their_whole_mail_address_without_case),
        Case.InEmptyTenant(Users_are_listed_in_the_order_of_their_ids_page_by_page),
        Case.InEmptyTenant(Users_are_found_by_the_beginning_of_id_name_or_mail_without_case),
        Case.InEmptyTenant(Users_are_found_by_any_word_of_their_names),
        Case.InEmptyTenant(The_beginning_of_a_name_is_no_pattern),
        Case.InEmptyTenant(The_people_of_a_team_are_listed_page_by_page),
        Case.InEmptyTenant(Roles_are_saved_and_overwritten_without_case),
    ];

    private static User Full => new()
    {
        Id = "auth0|Ann'; --",
        DisplayName = Commit.KeepingCases.Hostile,
        Email = "ann@example.org",
        Locale = "fr-CA",
        TimeZone = "America/Toronto",
        Organisation = "acme",
        Teams = new(["red", "blue"]),
        Roles = [new("Agent"), new("Manager", "office"), new("Agent", "network")],
        IsActive = false,
    };

    private static async Task A_user_is_read_back_with_every_property(Scene scene)
    {
        await scene.FurnishAsync();

        await scene.ChangeDirectoryAsync(new SaveUser(Full), new SaveUser(Named("bare")));

        await ExpectAsync(scene, Full);
        await ExpectAsync(scene, Named("bare"));
        Expect.Null(
            await scene.On.Directory.FindUserAsync(scene.Tenant, Full.Id.ToUpperInvariant(), scene.Token),
            "A user whose id differs in case");
    }

    private static async Task A_user_saved_again_keeps_his_teams_and_roles(Scene scene)
    {
        await scene.FurnishAsync();
        await scene.ChangeDirectoryAsync(new SaveUser(Full));

        await scene.ChangeDirectoryAsync(
            new SaveUser(new User { Id = Full.Id, DisplayName = "new", Teams = new(["green"]), Roles = [new("Administrator")] }));

        await ExpectAsync(scene, new User { Id = Full.Id, DisplayName = "new", Teams = Full.Teams, Roles = Full.Roles, Version = 2 });
    }

    private static async Task Teams_and_roles_of_a_user_are_set_anew(Scene scene)
    {
        await scene.FurnishAsync();
        await scene.ChangeDirectoryAsync(new SaveUser(Full));

        await scene.ChangeDirectoryAsync(
            new SetUserTeams(Full.Id, new(["green", "red"])), new SetUserRoles(Full.Id, [new("Requester", "payroll")]));
        await ExpectAsync(scene, Full with { Teams = new(["green", "red"]), Roles = [new("Requester", "payroll")], Version = 3 });

        await scene.ChangeDirectoryAsync(new SetUserTeams(Full.Id, default), new SetUserRoles(Full.Id, []));
        await ExpectAsync(scene, Full with { Teams = default, Roles = [], Version = 5 });
    }

    private static async Task Changes_of_one_commit_are_applied_in_their_order(Scene scene)
    {
        await scene.FurnishAsync();

        await scene.ChangeDirectoryAsync(
            new SaveUser(Named("new")),
            new SetUserTeams("new", new(["red"])),
            new SetUserTeams("new", new(["blue"])),
            new SetUserRoles("new", [new("Agent")]),
            new SaveUser(Named("new") with { DisplayName = "renamed" }));

        await ExpectAsync(scene, Named("new") with { DisplayName = "renamed", Teams = new(["blue"]), Roles = [new("Agent")], Version = 5 });
    }

    private static async Task Users_are_found_by_their_ids_and_unknown_ones_left_out(Scene scene)
    {
        await scene.ChangeDirectoryAsync(new SaveUser(Named("ann")), new SaveUser(Named("ben")), new SaveUser(Named("cleo")));
        var ids = Enumerable.Range(0, 998).Select(number => $"nobody {number}").Concat(["cleo", "ann"]).ToList();

        Expect.Same([Named("ann"), Named("cleo")], await scene.On.Directory.FindUsersAsync(scene.Tenant, ids, scene.Token), "Found");
        Expect.Same([], await scene.On.Directory.FindUsersAsync(scene.Tenant, [], scene.Token), "Found by no id");
    }

    private static async Task Users_are_found_by_their_whole_mail_address_without_case(Scene scene)
    {
        var (ann, twin, anne) =
            (Mailed("ann", "Ann.Lee@Example.org"), Mailed("twin", "ann.lee@EXAMPLE.org"), Mailed("anne", "ann.lee@example.org.uk"));
        await scene.ChangeDirectoryAsync(
            new SaveUser(ann),
            new SaveUser(twin),
            new SaveUser(anne),
            new SaveUser(Named("ann.lee@example.org")),
            new SaveUser(Mailed("e", "élan@example.org")));
        var addresses = Enumerable.Range(0, 998).Select(number => $"nobody{number}@example.org");

        Expect.Same(
            [ann, twin, Mailed("e", "élan@example.org")],
            await FindAsync([.. addresses, "ANN.lee@example.org", "Élan@example.org"]),
            "Found");
        Expect.Same(
            [],
            await FindAsync(["ann.lee@example", "ann_lee@example.org", "%@example.org", ""]),
            "Found by a part of the address, or by a pattern");
        Expect.Same([], await FindAsync([]), "Found by no address");

        Task<IReadOnlyList<User>> FindAsync(string[] emails) => scene.On.Directory.FindUsersByEmailAsync(scene.Tenant, emails, scene.Token);
        static User Mailed(string id, string email) => Named(id) with { Email = email };
    }

    private static async Task Users_are_listed_in_the_order_of_their_ids_page_by_page(Scene scene)
    {
        string[] ids = ["B", "Z", "_", "a", "a-1", "a1", "b", "é"];
        await scene.ChangeDirectoryAsync([.. ids.Reverse().Select(id => new SaveUser(Named(id)))]);

        Expect.Sequence(ids, await Listing.PagesAsync(3, user => user.Id, (after, limit) =>
            scene.On.Directory.ListUsersAsync(scene.Tenant, null, after, limit, scene.Token)), "The ids, page by page");
        var behind = await scene.On.Directory.ListUsersAsync(scene.Tenant, null, "a0", 2, scene.Token);
        Expect.Sequence(["a1", "b"], behind.Select(user => user.Id), "Those behind an id that is not there");
    }

    private static async Task Users_are_found_by_the_beginning_of_id_name_or_mail_without_case(Scene scene)
    {
        await scene.ChangeDirectoryAsync(
            new SaveUser(new User { Id = "Zoe-1", DisplayName = "first" }),
            new SaveUser(new User { Id = "u2", DisplayName = "zoe second" }),
            new SaveUser(new User { Id = "u3", DisplayName = "third", Email = "ZOE@example.org" }),
            new SaveUser(new User { Id = "u4", DisplayName = "not zoe", Email = "no@zoe.org" }));

        Expect.Sequence(["Zoe-1", "u2", "u3", "u4"], await FoundAsync(scene, "zOe"), "Found");
        Expect.Sequence(["u2", "u3", "u4"], await FoundAsync(scene, "u"), "Found by id");
        var behind = await scene.On.Directory.ListUsersAsync(scene.Tenant, "zoe", "Zoe-1", 1, scene.Token);
        Expect.Sequence(["u2"], behind.Select(user => user.Id), "The second page");
    }

    private static async Task Users_are_found_by_any_word_of_their_names(Scene scene)
    {
        await scene.ChangeDirectoryAsync(
            new SaveUser(new User { Id = "u1", DisplayName = "Zoé Müller-Lüdenscheidt" }),
            new SaveUser(new User { Id = "u2", DisplayName = "Zoe O'Brien" }),
            new SaveUser(new User { Id = "u3", DisplayName = "MULLER, Anna" }),
            new SaveUser(new User { Id = "u4", DisplayName = "Émile Œuvrard" }),
            new SaveUser(new User { Id = "u5", DisplayName = "山田 太郎" }));

        Expect.Sequence(["u1", "u3"], await FoundAsync(scene, "müller"), "Found by a surname");
        Expect.Sequence(["u1", "u3"], await FoundAsync(scene, "mull"), "Found by the beginning of a surname, without its accent");
        Expect.Sequence(["u1"], await FoundAsync(scene, "muller zo"), "Found by surname and first name, in that order");
        Expect.Sequence(["u1"], await FoundAsync(scene, "müllerlüden"), "Found by a name written in one");
        Expect.Sequence(["u2"], await FoundAsync(scene, "obrien"), "Found without the apostrophe");
        Expect.Sequence(["u2"], await FoundAsync(scene, "O’Brien"), "Found with another apostrophe");
        Expect.Sequence(["u4"], await FoundAsync(scene, "oeuv"), "Found by what is written for a ligature");
        Expect.Sequence(["u5"], await FoundAsync(scene, "太郎"), "Found by a word of another script");
        Expect.Sequence([], await FoundAsync(scene, "ller"), "Found by the end of a word");
        Expect.Sequence([], await FoundAsync(scene, "anna zoe"), "Found by words of two people");
        var behind = await scene.On.Directory.ListUsersAsync(scene.Tenant, "muller", "u1", 1, scene.Token);
        Expect.Sequence(["u3"], behind.Select(user => user.Id), "The second page");

        await scene.ChangeDirectoryAsync(
            new ChangeUser("u3") { DisplayName = "Anna Schmidt" }, new SaveUser(new User { Id = "u2", DisplayName = "Zoe Muller" }));

        Expect.Sequence(["u1", "u2"], await FoundAsync(scene, "muller"), "Found by the surname after two people changed theirs");
        Expect.Sequence(["u3"], await FoundAsync(scene, "schmidt"), "Found by the new surname");
        Expect.Sequence([], await FoundAsync(scene, "brien"), "Found by the earlier surname");
    }

    private static async Task The_beginning_of_a_name_is_no_pattern(Scene scene)
    {
        await scene.ChangeDirectoryAsync(
            new SaveUser(new User { Id = "u1", DisplayName = "50% off" }),
            new SaveUser(new User { Id = "u2", DisplayName = "50 cents" }),
            new SaveUser(new User { Id = "u3", DisplayName = "a_b" }),
            new SaveUser(new User { Id = "u4", DisplayName = "axb" }),
            new SaveUser(new User { Id = "u5", DisplayName = "back\\slash" }),
            new SaveUser(new User { Id = "u6", DisplayName = "[a]" }));

        Expect.Sequence(["u1"], await FoundAsync(scene, "50%"), "Found with a percent sign");
        Expect.Sequence(["u3"], await FoundAsync(scene, "a_"), "Found with an underscore");
        Expect.Sequence(["u5"], await FoundAsync(scene, "back\\"), "Found with a backslash");
        Expect.Sequence(["u6"], await FoundAsync(scene, "[a"), "Found with a bracket");
        Expect.Sequence([], await FoundAsync(scene, "%"), "Found with a percent sign alone");
    }

    private static async Task The_people_of_a_team_are_listed_page_by_page(Scene scene)
    {
        await scene.FurnishAsync();
        string[] ids = ["B", "a", "a1", "b", "é"];
        foreach (var id in ids.Reverse())
            await scene.ChangeDirectoryAsync(
                new SaveUser(Named(id)), new SetUserTeams(id, new(["red", "blue"])), new SetUserRoles(id, [new("Agent")]));
        await scene.ChangeDirectoryAsync(new SaveUser(Named("c")), new SetUserTeams("c", new(["blue"])));

        Expect.Sequence(ids, await Listing.PagesAsync(2, user => user.Id, (after, limit) =>
            scene.On.Directory.ListMembersAsync(scene.Tenant, "red", after, limit, scene.Token)), "The ids, page by page");
        var first = (await scene.On.Directory.ListMembersAsync(scene.Tenant, "red", null, 1, scene.Token))[0];
        Expect.Equal(
            Named("B") with { Teams = new(["blue", "red"]), Roles = [new("Agent")], Version = 3 }, first, "The first of them, whole");
        Expect.Sequence(
            [], await scene.On.Directory.ListMembersAsync(scene.Tenant, "green", null, 10, scene.Token), "The people of another team");

        await scene.ChangeDirectoryAsync(new SetUserTeams("a", new(["blue"])));
        var left = await scene.On.Directory.ListMembersAsync(scene.Tenant, "red", null, 10, scene.Token);
        Expect.Sequence(["B", "a1", "b", "é"], left.Select(user => user.Id), "Those left when somebody has gone");
    }

    private static async Task Roles_are_saved_and_overwritten_without_case(Scene scene)
    {
        var helper = new Role("Helper", [new(Permission.View, Scope.Own), new(new Permission("invoices.see"), Scope.Project)]);
        var agent = new Role("Agent", []);
        await scene.ChangeDirectoryAsync(new SaveRole(helper), new SaveRole(agent));
        Expect.Same([agent, helper], await scene.On.Directory.ListRolesAsync(scene.Tenant, scene.Token), "The roles");

        var renamed = new Role("HELPER", [new(Permission.Edit, Scope.All)]);
        await scene.ChangeDirectoryAsync(new SaveRole(renamed));

        Expect.Same(
            [agent, renamed], await scene.On.Directory.ListRolesAsync(scene.Tenant, scene.Token), "The roles after one was saved again");
    }

    private static async Task<IEnumerable<string>> FoundAsync(Scene scene, string startingWith) =>
        (await scene.On.Directory.ListUsersAsync(scene.Tenant, startingWith, null, 100, scene.Token)).Select(user => user.Id);

    private static async Task ExpectAsync(Scene scene, User expected) =>
        Expect.Equal(Sorted(expected), Sorted(await scene.On.Directory.FindUserAsync(scene.Tenant, expected.Id, scene.Token)), "The user");

    // The order of granted roles means nothing.
    private static User? Sorted(User? user) =>
        user is null ? null : user with
        {
            Roles = [.. user.Roles.OrderBy(role => role.Role, StringComparer.Ordinal).ThenBy(role => role.Project, StringComparer.Ordinal)],
        };

    private static User Named(string id) => new() { Id = id, DisplayName = id };

}
