using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Search;
using Ticketing.Storage;
using Ticketing.Tests.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Tests.People;

public sealed class PersonRightsTests : IAsyncLifetime
{
    private static readonly Caller Ada = new("ada");
    private static readonly Caller Deputy = new("deputy");
    private static readonly Caller Host = new("host");

    private readonly ServiceProvider services = new ServiceCollection()
        .AddTicketing(t => t.UseInMemoryStore().Configure(options => options.Administrators.Add("host"))).BuildServiceProvider();

    private PeopleDesk Desk => services.GetRequiredService<PeopleDesk>();

    private RoleDesk Roles => services.GetRequiredService<RoleDesk>();

    private TicketDesk Tickets => services.GetRequiredService<TicketDesk>();

    /// <summary>
    /// Ada is the only administrator; the deputy is an agent of the red team who manages people and roles; ben and cleo are agents,
    /// dan asks.
    /// </summary>
    public async ValueTask InitializeAsync() => await WriteAsync(
    [
        new SaveProject(new("support", "Support")), new SaveCategory(new("support", "general", "General", IsDefault: true)),
        new SaveTeam(new("red", "Red")), new SaveTeam(new("blue", "Blue")), new SaveOrganisation(new("acme", "Acme")),
        new SaveOrganisation(new("globex", "Globex")),
        new SaveRole(new("Deputy",
        [
            new(Permission.ManagePeople, Scope.All), new(Permission.ManageRoles, Scope.All), new(Permission.SeePeople, Scope.All),
        ])),
        Person("ada", [], null, "Administrator"), Person("deputy", ["red"], "acme", "Agent", "Deputy"),
        Person("ben", ["red"], null, "Agent"), Person("cleo", ["blue"], "globex", "Agent"), Person("dan", [], "acme"),
        Person("max", [], null, "Manager"),
    ]);

    public ValueTask DisposeAsync() => services.DisposeAsync();

    public static TheoryData<string, string> NotHis => new()
    {
        { "ada", "inactive" }, { "ada", "mail" }, { "ada", "name" }, { "ada", "locale" }, { "ada", "zone" }, { "ada", "team blue" },
        { "ada", "no role" },
        { "max", "inactive" }, { "max", "mail" }, { "max", "no role" },
        { "deputy", "team blue" }, { "deputy", "team red blue" }, { "deputy", "organisation globex" }, { "deputy", "role Manager" },
        { "deputy", "role Administrator" },
        { "ben", "team blue" }, { "ben", "organisation globex" }, { "ben", "role Manager" },
        { "cleo", "inactive" }, { "cleo", "mail" }, { "cleo", "no team" }, { "cleo", "team red" }, { "cleo", "organisation acme" },
        { "cleo", "no organisation" },
        { "dan", "team blue" }, { "dan", "organisation globex" },
        { "host", "inactive" }, { "host", "name" }, { "new", "organisation globex" }, { "blue", "rename team" }, { "blue", "delete team" },
        { "globex", "rename organisation" },
    };

    [Theory]
    [MemberData(nameof(NotHis))]
    public async Task Who_manages_people_changes_nobody_beyond_what_he_holds_himself(string who, string how)
    {
        var before = await StoredAsync(who);

        await Assert.ThrowsAsync<TicketForbiddenException>(() => ChangeAsync(Deputy, who, how));

        Assert.Equal(before, await StoredAsync(who));
    }

    public static TheoryData<string, string> His => new()
    {
        { "ben", "inactive" }, { "ben", "mail" }, { "ben", "name" }, { "ben", "no team" }, { "ben", "no role" },
        { "ben", "organisation acme" },
        { "dan", "mail" }, { "dan", "inactive" }, { "dan", "team red" }, { "dan", "role Agent" }, { "dan", "no organisation" },
        { "deputy", "no team" },
        { "deputy", "mail" }, { "deputy", "organisation acme" }, { "ada", "team red" }, { "new", "organisation acme" },
        { "red", "rename team" }, { "acme", "rename organisation" }, { "green", "rename team" },
    };

    [Theory]
    [MemberData(nameof(His))]
    public async Task Who_manages_people_changes_those_who_hold_no_more_than_he(string who, string how) =>
        await ChangeAsync(Deputy, who, how);

    [Theory]
    [MemberData(nameof(NotHis))]
    public async Task An_administrator_changes_everybody_but_those_whom_the_code_names(string who, string how)
    {
        if (who == "host")
            await Assert.ThrowsAsync<TicketForbiddenException>(() => ChangeAsync(Ada, who, how));
        else if ((who, how) is ("ada", "inactive" or "no role"))
            Assert.Equal(
                RefusalCodes.LastAdministrator,
                (await Assert.ThrowsAsync<TicketConflictException>(() => ChangeAsync(Ada, who, how))).Wording?.Code);
        else if (how != "delete team")
            await ChangeAsync(Ada, who, how);
    }

    [Fact]
    public async Task Whom_the_code_names_acts_whatever_a_row_of_the_directory_says()
    {
        await WriteAsync([new SaveUser(new() { Id = "host", DisplayName = "Mallory", IsActive = false })]);

        Assert.True((await Roles.IdentifyAsync(Host, default)).May(Permission.ManagePeople));
        await Desk.SaveUserAsync(Host, new() { Id = "eve", DisplayName = "Eve" }, default);
    }

    [Fact]
    public async Task Of_two_administrators_who_revoke_each_other_at_the_same_time_one_is_left()
    {
        await Desk.SetRolesAsync(Ada, "ben", [new("Agent"), new("Administrator")], default);
        for (var round = 0; round < 20; round++)
        {
            await Task.WhenAll(
                Task.Run(() => TryAsync(() => Desk.SetRolesAsync(Ada, "ben", [new("Agent")], default))),
                Task.Run(() => TryAsync(() => Desk.SetRolesAsync(new("ben"), "ada", [], default))),
                Task.Run(() => TryAsync(() =>
                    Desk.SaveUserAsync(Ada, new() { Id = "ada", DisplayName = "ada", IsActive = false }, default))));

            var left = (await Task.WhenAll(new[] { "ada", "ben" }.Select(id => StoredAsync(id)))).OfType<User>()
                .Where(user => user.IsActive && user.Roles.Contains(new("Administrator"))).ToList();
            Assert.NotEmpty(left);
            await WriteAsync([
                new ChangeUser("ada") { IsActive = true }, new SetUserRoles("ada", [new("Administrator")]),
                new SetUserRoles("ben", [new("Agent"), new("Administrator")]),
            ]);
        }
    }

    [Fact]
    public async Task The_role_of_the_last_administrator_is_not_emptied()
    {
        var refusal = await Assert.ThrowsAsync<TicketConflictException>(
            () => Roles.SaveAsync(Ada, new("administrator", [new(Permission.View, Scope.All)]), default));

        Assert.Equal(RefusalCodes.LastAdministrator, refusal.Wording?.Code);
        // With another way to everything for somebody it may be.
        await Roles.SaveAsync(Ada, Role.Administrator with { Name = "Owner" }, default);
        await Desk.SetRolesAsync(Ada, "ada", [new("Administrator"), new("Owner")], default);
        await Roles.SaveAsync(Ada, new("administrator", [new(Permission.View, Scope.All)]), default);
    }

    public static TheoryData<string> Emptied => new("", "tickets.create", "tickets.view", "comments.write");

    [Theory]
    [MemberData(nameof(Emptied))]
    public async Task What_everybody_needs_stays_in_the_role_that_everybody_holds(string without)
    {
        var less = new Role(
            "Requester", without.Length == 0 ? [] : [.. Role.Requester.Grants.Where(grant => grant.Permission.Name != without)]);

        Assert.Equal(
            RefusalCodes.EverybodyNeeds,
            (await Assert.ThrowsAsync<TicketConflictException>(() => Roles.SaveAsync(Ada, less, default))).Wording?.Code);
    }

    [Fact]
    public async Task The_role_that_everybody_holds_is_changed_by_administrators_alone()
    {
        var less = new Role("Requester", [.. Role.Requester.Grants.Where(grant => grant.Permission != Permission.Cancel)]);

        await Assert.ThrowsAsync<TicketForbiddenException>(() => Roles.SaveAsync(Deputy, less, default));
        await Roles.SaveAsync(Ada, less, default);
    }

    [Fact]
    public async Task A_role_that_others_hold_is_not_redefined_to_give_them_more_than_the_definer_has()
    {
        await WriteAsync([new SaveRole(new("Helper", [])), new SetUserRoles("cleo", [new("Helper")])]);

        // He sees what is the red team's; cleo would see what is the blue team's.
        await Assert.ThrowsAsync<TicketForbiddenException>(
            () => Roles.SaveAsync(Deputy, new("Helper", [new(Permission.View, Scope.Team)]), default));
        await Roles.SaveAsync(Deputy, new("Helper", [new(Permission.View, Scope.Own)]), default);
    }

    [Fact]
    public async Task Saving_preferences_does_not_undo_what_somebody_else_changed_meanwhile()
    {
        var ben = new Caller("ben");
        await Task.WhenAll(
            Enumerable.Range(0, 20)
                .Select(i => Task.Run(() => TryAsync(() =>
                    Desk.SetPreferencesAsync(ben, i % 2 == 0 ? "fr" : "en", "Europe/Paris", default))))
                .Append(Task.Run(() => Desk.SaveUserAsync(
                    Ada, new() { Id = "ben", DisplayName = "Benjamin", Email = "ben@example.com", IsActive = false }, default))));

        var stored = (await StoredAsync("ben"))!;
        Assert.Equal(("Benjamin", "ben@example.com", false), (stored.DisplayName, stored.Email, stored.IsActive));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(49)]
    [InlineData(50)]
    [InlineData(130)]
    [InlineData(430)]
    public async Task Open_tickets_of_somebody_who_is_deactivated_go_back_to_their_teams(int count)
    {
        for (var i = 0; i < count; i++)
            await Tickets.CreateAsync(Ada, new() { Title = $"{i}", Team = i % 2 == 0 ? "red" : null, Assignee = "ben" });
        var done = (await Tickets.CreateAsync(Ada, new() { Title = "done", Team = "red", Assignee = "ben" })).Id;
        await Tickets.ExecuteAsync(Ada, done, new FireTransition("start"));
        await Tickets.ExecuteAsync(Ada, done, new FireTransition("complete"));
        await Tickets.CreateAsync(Ada, new() { Title = "another's", Team = "red", Assignee = "cleo" });

        await Desk.SaveUserAsync(Ada, await StoredAsync("ben") with { IsActive = false }, default);
        // What is more than a request should wait for.
        var departures = services.GetRequiredService<Departures>();
        departures.Watch(Caller.DefaultTenant);
        await departures.FinishAsync(default);

        Assert.Equal(
            (0, 1, 1), (await CountAsync("is:open assignee:ben"), await CountAsync("assignee:ben"), await CountAsync("assignee:cleo")));
        Assert.Equal((count + 1) / 2, await CountAsync("is:open team:red assignee:none"));
        Assert.Empty(await services.GetRequiredService<IDocuments>().ListAsync(Caller.DefaultTenant, "departure", null, 10, default));
        if (count == 0)
            return;
        var first = (await services.GetRequiredService<TicketFinder>()
            .SearchAsync(Ada, "is:open assignee:none sort:id", 1, null, default)).Items[0];
        var last = (await services.GetRequiredService<TicketArchive>().HistoryAsync(Ada, first.Id, 1, 100, default))[^1];
        Assert.Equal(("ada", new AssignmentChanged("red", null)), (last.By, last.Event));
    }

    [Fact(Timeout = 60_000)]
    public async Task What_another_process_left_undone_in_any_tenant_is_finished_once_the_tenant_appears()
    {
        await using var desk = new ServiceCollection()
            .AddTicketing(t => t.UseInMemoryStore().Configure(options => options.AdministratorsOf("b").Add("boss"))).BuildServiceProvider();
        var boss = Decisions.Administrator with { UserId = "boss", Tenant = "b" };
        var general = new Category("support", "general", "General", IsDefault: true);
        var filed = TicketDecider.Decide(
            new(1),
            new CreateTicket { Title = "a", Assignee = "boss" },
            Decisions.Facts(boss, project: Decisions.Support, category: general));
        await desk.GetRequiredService<ITicketingStore>().CommitAsync(
            new()
            {
                Tenant = "b", At = Decisions.Now, Directory = [new SaveProject(Decisions.Support), new SaveCategory(general)],
                Tickets = [filed], Documents = [new("departure", "boss", 0, """{"by":"boss"}""")],
            },
            default);
        var worker = desk.GetRequiredService<DepartureWorker>();
        await worker.StartAsync(TestContext.Current.CancellationToken);

        var found = desk.GetRequiredService<TicketFinder>();
        var token = TestContext.Current.CancellationToken;
        while ((await found.SearchAsync(new("boss", "b"), "assignee:none", 1, null, token)).Items.Count == 0)
            await Task.Delay(5, TestContext.Current.CancellationToken);

        await worker.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Open_tickets_stay_where_that_is_chosen_and_when_somebody_is_activated_before_all_are_given_back()
    {
        for (var i = 0; i < 230; i++)
            await Tickets.CreateAsync(Ada, new() { Title = $"{i}", Assignee = "ben" });
        await Tickets.CreateAsync(Ada, new() { Title = "kept", Assignee = "cleo" });

        await Desk.SaveUserAsync(
            Ada, await StoredAsync("cleo") with { IsActive = false }, new() { OpenTickets = OpenTickets.Keep }, default);
        await Desk.SaveUserAsync(Ada, await StoredAsync("ben") with { IsActive = false }, default);
        await Desk.SaveUserAsync(Ada, await StoredAsync("ben") with { IsActive = true }, default);
        var departures = services.GetRequiredService<Departures>();
        departures.Watch(Caller.DefaultTenant);
        await departures.FinishAsync(default);

        Assert.Equal((30, 1), (await CountAsync("assignee:ben"), await CountAsync("assignee:cleo")));
    }

    [Fact]
    public async Task Only_who_may_work_on_a_ticket_is_offered_for_it()
    {
        var ticket = (await Tickets.CreateAsync(Ada, new() { Title = "a", Team = "red" })).Ticket!;
        await WriteAsync([new ChangeUser("cleo") { IsActive = false }]);

        Assert.Equal(["ben", "deputy", "ada", "max"], (await Desk.ListAssigneesAsync(Ada, ticket, null, default)).Select(user => user.Id));
        Assert.Empty(await Desk.ListAssigneesAsync(Ada, ticket, "da", default));
        await Assert.ThrowsAsync<TicketValidationException>(
            () => Tickets.ExecuteAsync(Ada, ticket.Id, new AssignTicket { Assignee = "dan" }));
        await Assert.ThrowsAsync<TicketValidationException>(
            () => Tickets.ExecuteAsync(Ada, ticket.Id, new AssignTicket { Assignee = "cleo" }));
        await Assert.ThrowsAsync<TicketValidationException>(() => Tickets.CreateAsync(Ada, new() { Title = "b", Assignee = "dan" }));
    }

    [Theory]
    [InlineData("start complete", "reopen", null)]
    [InlineData("start complete", "reject", null)]
    [InlineData("start complete verify", "reopen", null)]
    [InlineData("start", "complete", "ben")]
    public async Task What_somebody_left_done_is_his_teams_when_it_is_opened_again(string before, string then, string? assignee)
    {
        var id = (await Tickets.CreateAsync(Ada, new() { Title = "a", Requester = "dan", Team = "red", Assignee = "ben" })).Id;
        foreach (var trigger in before.Split(' '))
            await Tickets.ExecuteAsync(trigger == "verify" ? new("dan") : Ada, id, new FireTransition(trigger));
        await Desk.SaveUserAsync(
            Ada, await StoredAsync("ben") with { IsActive = false }, new() { OpenTickets = OpenTickets.Keep }, default);

        var outcome = await Tickets.ExecuteAsync(
            then == "complete" ? Ada : new("dan"), id, new FireTransition(then, new("not yet", CommentVisibility.Public)));

        Assert.Equal(("red", assignee), (outcome.Ticket!.Team, outcome.Ticket.Assignee));
    }

    [Fact]
    public async Task What_somebody_did_who_is_still_here_stays_his_when_it_is_opened_again()
    {
        var id = (await Tickets.CreateAsync(Ada, new() { Title = "a", Requester = "dan", Team = "red", Assignee = "ben" })).Id;
        await Tickets.ExecuteAsync(Ada, id, new FireTransition("start"));
        await Tickets.ExecuteAsync(Ada, id, new FireTransition("complete"));

        var reopening = new FireTransition("reopen", new("again", CommentVisibility.Public));
        Assert.Equal("ben", (await Tickets.ExecuteAsync(new("dan"), id, reopening)).Ticket!.Assignee);
    }

    [Fact]
    public async Task Nobody_takes_a_ticket_on_which_he_may_not_work()
    {
        await WriteAsync(
        [
            new SaveRole(new("Taker",
            [
                new(Permission.View, Scope.Project), new(Permission.Take, Scope.Project), new(Permission.Assign, Scope.Project),
            ])),
            new SetUserRoles("dan", [new("Taker")]),
        ]);
        var id = (await Tickets.CreateAsync(Ada, new() { Title = "a", Team = "red" })).Id;

        await Assert.ThrowsAsync<TicketForbiddenException>(() => Tickets.ExecuteAsync(new("dan"), id, new TakeTicket()));
        Assert.Equal("ben", (await Tickets.ExecuteAsync(new("ben"), id, new TakeTicket())).Ticket!.Assignee);
    }

    /// <summary>Who may see every ticket, and what besides; whom he says to be also another; whether he may.</summary>
    public static TheoryData<string, string, bool> Joined => new()
    {
        { "", "dan", false }, { "", "cleo", false }, { "", "deputy", false }, { "", "ada", true },
        { "Manager", "dan", true }, { "Manager", "cleo", true }, { "Manager", "max", true }, { "Administrator", "cleo", true },
    };

    [Theory]
    [MemberData(nameof(Joined))]
    public async Task Whoever_says_that_somebody_is_another_person_too_may_do_with_the_others_tickets_what_that_one_may_then(
        string role, string joined, bool may)
    {
        await WriteAsync(
        [
            new SaveRole(new("Clerk", [new(Permission.ManagePeople, Scope.All), new(Permission.View, Scope.All)])),
            Person("clerk", [], null, role.Length == 0 ? ["Clerk"] : ["Clerk", role]),
        ]);
        Caller clerk = new("clerk");

        if (may)
            await Desk.SetAliasesAsync(clerk, joined, ["old"], default);
        else
            await Assert.ThrowsAsync<TicketForbiddenException>(() => Desk.SetAliasesAsync(clerk, joined, ["old"], default));

        Assert.Equal(may, (await Roles.IdentifyAsync(new(joined), default)).Is("old"));
        // Taking it away is a grant as well.
        await Desk.SetAliasesAsync(Ada, joined, ["old"], default);
        if (may)
            await Desk.SetAliasesAsync(clerk, joined, [], default);
        else
            await Assert.ThrowsAsync<TicketForbiddenException>(() => Desk.SetAliasesAsync(clerk, joined, [], default));
    }

    [Fact]
    public async Task What_is_assigned_to_another_self_is_taken_like_ones_own()
    {
        await WriteAsync([Person("old", ["red"], null, "Agent")]);
        var id = (await Tickets.CreateAsync(Ada, new() { Title = "a", Team = "red", Assignee = "old" })).Id;
        await Assert.ThrowsAsync<TicketConflictException>(() => Tickets.ExecuteAsync(new("ben"), id, new TakeTicket()));
        await Desk.SetAliasesAsync(Ada, "ben", ["old"], default);

        Assert.Equal("ben", (await Tickets.ExecuteAsync(new("ben"), id, new TakeTicket())).Ticket!.Assignee);
    }

    private static SaveUser Person(string id, string[] teams, string? organisation, params string[] roles) => new(new User
    {
        Id = id, DisplayName = id, Teams = new(teams), Organisation = organisation,
        Roles = [.. roles.Select(role => new GrantedRole(role))],
    });

    private async Task ChangeAsync(Caller caller, string who, string how)
    {
        var words = how.Split(' ');
        var user = await StoredAsync(who) ?? new User { Id = who, DisplayName = who };
        await (words switch
        {
            ["inactive"] => Desk.SaveUserAsync(caller, user with { IsActive = false }, default),
            ["mail"] => Desk.SaveUserAsync(caller, user with { Email = "mallory@example.com" }, default),
            ["name"] => Desk.SaveUserAsync(caller, user with { DisplayName = "Mallory" }, default),
            ["locale"] => Desk.SaveUserAsync(caller, user with { Locale = "fr" }, default),
            ["zone"] => Desk.SaveUserAsync(caller, user with { TimeZone = "Asia/Tokyo" }, default),
            ["no", "organisation"] => Desk.SaveUserAsync(caller, user with { Organisation = null }, default),
            ["organisation", var key] => Desk.SaveUserAsync(caller, user with { Organisation = key }, default),
            ["no", "team"] => Desk.SetTeamsAsync(caller, who, [], default),
            ["team", .. var teams] => Desk.SetTeamsAsync(caller, who, teams, default),
            ["no", "role"] => Desk.SetRolesAsync(caller, who, [], default),
            ["role", var role] => Desk.SetRolesAsync(caller, who, [.. user.Roles, new(role)], default),
            ["rename", "team"] => Desk.SaveTeamAsync(caller, new(who, "Mallory's"), default),
            ["delete", "team"] => Desk.DeleteTeamAsync(caller, who, default),
            _ => Desk.SaveOrganisationAsync(caller, new(who, "Mallory's"), default),
        });
    }

    private static async Task TryAsync(Func<Task> attempt)
    {
        try
        {
            await attempt();
        }
        catch (TicketingException)
        {
            // Refused is as good as done: what is left is looked at.
        }
    }

    private async Task<int> CountAsync(string query) =>
        (int)(await services.GetRequiredService<TicketFinder>().SearchAsync(Ada, query, 1, null, default)).Total;

    private Task<User> StoredAsync(string id) =>
        services.GetRequiredService<IDirectory>().FindUserAsync(Caller.DefaultTenant, id, default)!;

    private async Task WriteAsync(DirectoryChange[] changes) => await services.GetRequiredService<ITicketingStore>().CommitAsync(
        new() { Tenant = Caller.DefaultTenant, At = DateTimeOffset.UnixEpoch, Directory = changes }, default);
}
