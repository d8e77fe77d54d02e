using Ticketing.People;
using Ticketing.Storage;

namespace Ticketing.Conformance.Directory;

/// <summary>People are changed part by part, and on what was known of them.</summary>
internal static class PersonVersionCases
{
    private const int Writers = 8;

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.InEmptyTenant(A_change_of_some_parts_leaves_the_others),
        Case.InEmptyTenant(Parts_that_two_change_at_once_are_both_kept),
        Case.InEmptyTenant(A_person_counts_his_changes),
        Case.InEmptyTenant(A_change_decided_on_another_version_is_refused_and_nothing_is_stored),
        Case.InEmptyTenant(Somebody_new_does_not_take_the_place_of_somebody_who_is_there),
        Case.InEmptyTenant(Of_eight_who_change_one_version_exactly_one_wins),
        Case.InEmptyTenant(A_changed_name_and_mail_address_are_found_and_the_earlier_ones_are_not),
        Case.InEmptyTenant(Whoever_holds_a_role_is_listed_once_page_by_page),
    ];

    private static User Full => new()
    {
        Id = "ann", DisplayName = "Ann", Email = "ann@example.org", Locale = "fr", TimeZone = "Europe/Paris", Organisation = "acme",
        Teams = new(["red"]), Roles = [new("Agent")],
    };

    private static async Task A_change_of_some_parts_leaves_the_others(Scene scene)
    {
        (ChangeUser Change, Func<User, User> On)[] changes =
        [
            (new("ann") { DisplayName = "Anna" }, user => user with { DisplayName = "Anna" }),
            (new("ann") { Email = "anna@example.org" }, user => user with { Email = "anna@example.org" }),
            (new("ann") { Email = new(null) }, user => user with { Email = null }),
            (new("ann") { Locale = "en" }, user => user with { Locale = "en" }),
            (new("ann") { Locale = new(null), TimeZone = new(null) }, user => user with { Locale = null, TimeZone = null }),
            (new("ann") { Organisation = new(null) }, user => user with { Organisation = null }),
            (new("ann") { IsActive = false }, user => user with { IsActive = false }),
            (new("ann"), user => user),
            (new("ann") { IsActive = true, DisplayName = "Ann", Organisation = "acme" },
                user => user with { IsActive = true, DisplayName = "Ann", Organisation = "acme" }),
        ];
        await scene.ChangeDirectoryAsync(new SaveUser(Full));

        var expected = Full;
        foreach (var (change, on) in changes)
        {
            await scene.ChangeDirectoryAsync(change);
            expected = on(expected) with { Version = expected.Version + 1 };
            Expect.Equal(expected, await StoredAsync(scene), $"The user after {change}");
        }
    }

    private static async Task Parts_that_two_change_at_once_are_both_kept(Scene scene)
    {
        await scene.ChangeDirectoryAsync(new SaveUser(new User { Id = "ann", DisplayName = "Ann" }));

        await Task.WhenAll(
            Task.Run(() => scene.ChangeDirectoryAsync(new ChangeUser("ann") { IsActive = false })),
            Task.Run(() => scene.ChangeDirectoryAsync(new ChangeUser("ann") { Locale = "fr" })),
            Task.Run(() => scene.ChangeDirectoryAsync(new SetUserTeams("ann", new(["red"])))));

        Expect.Equal(
            new User { Id = "ann", DisplayName = "Ann", IsActive = false, Locale = "fr", Teams = new(["red"]), Version = 4 },
            await StoredAsync(scene), "The user");
    }

    private static async Task A_person_counts_his_changes(Scene scene)
    {
        await scene.ChangeDirectoryAsync(new SaveUser(Full with { Version = 7 }));
        Expect.Equal(1, (await StoredAsync(scene)).Version, "The version of somebody new");

        DirectoryChange[] changes =
            [new SetUserRoles("ann", []), new SetUserTeams("ann", default), new SaveUser(Full), new ChangeUser("ann") { Locale = "en" }];
        foreach (var change in changes)
            await scene.ChangeDirectoryAsync(change);

        Expect.Equal(5, (await StoredAsync(scene)).Version, "The version after four changes");
        Expect.Equal(
            5, (await scene.On.Directory.ListUsersAsync(scene.Tenant, null, null, 1, scene.Token))[0].Version, "The version in a list");
    }

    private static async Task A_change_decided_on_another_version_is_refused_and_nothing_is_stored(Scene scene)
    {
        await scene.ChangeDirectoryAsync(new SaveUser(Full));
        await RefusedAsync(2);
        await scene.ChangeDirectoryAsync(new SetUserTeams("ann", new(["blue"])) { ExpectedVersion = 1 });
        await RefusedAsync(1);
        await RefusedAsync(3);
        await scene.ChangeDirectoryAsync(
            new ChangeUser("ann") { Locale = "en", ExpectedVersion = 2 },
            new SetUserRoles("ann", [new("Manager")]) { ExpectedVersion = 3 });

        Expect.Equal(
            Full with { Locale = "en", Teams = new(["blue"]), Roles = [new("Manager")], Version = 4 },
            await StoredAsync(scene),
            "The user");

        async Task RefusedAsync(int version)
        {
            var before = await StoredAsync(scene);
            DirectoryChange[] changes =
            [
                new ChangeUser("ann") { DisplayName = "stale", ExpectedVersion = version },
                new SetUserTeams("ann", default) { ExpectedVersion = version },
                new SetUserRoles("ann", []) { ExpectedVersion = version },
            ];
            foreach (var change in changes)
                await Expect.ConflictAsync(scene.ChangeDirectoryAsync(new SaveTeam(new("late", "Late")), change), $"{change}");
            Expect.Equal(before, await StoredAsync(scene), "The user after refusals");
            Expect.Null(await scene.On.Directory.FindTeamAsync(scene.Tenant, "late", scene.Token), "What came with a refused change");
        }
    }

    private static async Task Somebody_new_does_not_take_the_place_of_somebody_who_is_there(Scene scene)
    {
        await scene.ChangeDirectoryAsync(new SaveUser(Full) { MustBeNew = true });

        await Expect.ConflictAsync(
            scene.ChangeDirectoryAsync(new SaveUser(new() { Id = "ann", DisplayName = "Other" }) { MustBeNew = true }), "Adding him again");

        Expect.Equal(Full, await StoredAsync(scene), "The user");
    }

    private static async Task Of_eight_who_change_one_version_exactly_one_wins(Scene scene)
    {
        await scene.ChangeDirectoryAsync(new SaveUser(new User { Id = "ann", DisplayName = "Ann" }));
        for (var version = 1; version <= 4; version++)
        {
            var expected = version;
            var won = await Task.WhenAll(Enumerable.Range(0, Writers)
                .Select(writer => Task.Run(() => TryAsync($"{expected} by {writer}", expected))));

            var winner = Expect.NotNull(won.OfType<string>().SingleOrDefault(), "The one who won");
            Expect.Equal(new User { Id = "ann", DisplayName = winner, Version = version + 1 }, await StoredAsync(scene), "The user");
        }

        async Task<string?> TryAsync(string name, int expected)
        {
            try
            {
                await scene.ChangeDirectoryAsync(new ChangeUser("ann") { DisplayName = name, ExpectedVersion = expected });
                return name;
            }
            catch (TicketConflictException)
            {
                return null;
            }
        }
    }

    private static async Task A_changed_name_and_mail_address_are_found_and_the_earlier_ones_are_not(Scene scene)
    {
        await scene.ChangeDirectoryAsync(new SaveUser(Full with { DisplayName = "Early", Email = "before@example.org" }));

        await scene.ChangeDirectoryAsync(
            new ChangeUser("ann") { DisplayName = "Later" }, new ChangeUser("ann") { Email = "now@example.org" });

        foreach (var (text, count) in ((string, int)[])[("early", 0), ("before@", 0), ("LATER", 1), ("NOW@", 1), ("ann", 1)])
            Expect.Equal(
                count,
                (await scene.On.Directory.ListUsersAsync(scene.Tenant, text, null, 10, scene.Token)).Count,
                $"The number found by {text}");
    }

    private static async Task Whoever_holds_a_role_is_listed_once_page_by_page(Scene scene)
    {
        string[] ids = ["B", "a", "a1", "b", "é"];
        foreach (var id in ids.Reverse())
            await scene.ChangeDirectoryAsync(
                new SaveUser(new() { Id = id, DisplayName = id, Roles = [new("Agent", "network"), new("Manager"), new("Agent")] }));
        await scene.ChangeDirectoryAsync(new SaveUser(new() { Id = "c", DisplayName = "c", Roles = [new("Manager"), new("agent")] }));

        Expect.Sequence(ids, await Listing.PagesAsync(2, user => user.Id, (after, limit) =>
            scene.On.Directory.ListHoldersAsync(scene.Tenant, "Agent", after, limit, scene.Token)), "The ids, page by page");
        var first = (await scene.On.Directory.ListHoldersAsync(scene.Tenant, "Agent", null, 1, scene.Token))[0];
        Expect.Equal(3, first.Roles.Length, "The number of roles of the first of them");
        await scene.ChangeDirectoryAsync(new SetUserRoles("a", [new("Manager")]));
        var left = await scene.On.Directory.ListHoldersAsync(scene.Tenant, "Agent", null, 10, scene.Token);
        Expect.Sequence(["B", "a1", "b", "é"], left.Select(user => user.Id), "Those left");
        Expect.Sequence(
            [], await scene.On.Directory.ListHoldersAsync(scene.Tenant, "nothing", null, 10, scene.Token), "Those who hold another role");
    }

    private static async Task<User> StoredAsync(Scene scene) =>
        Expect.NotNull(await scene.On.Directory.FindUserAsync(scene.Tenant, "ann", scene.Token), "The user");
}
