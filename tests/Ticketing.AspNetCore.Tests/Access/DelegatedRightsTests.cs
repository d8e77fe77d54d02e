using System.Net;
using System.Text.Json.Nodes;
using Ticketing.Access;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Commands;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Access;

/// <summary>What somebody reaches over HTTP who was given people and roles to manage, and what not.</summary>
public sealed class DelegatedRightsTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;
    private HttpClient deputy = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        admin = desk.As(TestDesk.Admin);
        deputy = desk.As("deputy");
        await desk.WriteAsync(
            new SaveTeam(new("red", "Red")), new SaveTeam(new("blue", "Blue")), new SaveOrganisation(new("acme", "Acme")),
            new SaveOrganisation(new("globex", "Globex")),
            new SaveRole(new("Deputy",
            [
                new(Permission.ManagePeople, Scope.All), new(Permission.ManageRoles, Scope.All), new(Permission.SeePeople, Scope.All),
            ])),
            new SaveUser(new() { Id = "ada", DisplayName = "Ada", Roles = [new("Administrator")] }),
            new SaveUser(new()
            {
                Id = "deputy", DisplayName = "Deputy", Teams = new(["red"]), Organisation = "acme", Roles = [new("Agent"), new("Deputy")],
            }),
            new SaveUser(new() { Id = "ben", DisplayName = "Ben", Teams = new(["red"]), Roles = [new("Agent")] }),
            new SaveUser(new() { Id = "dan", DisplayName = "Dan" }));
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Theory]
    [InlineData("users/ada", """{"displayName":"Ada","isActive":false}""")]
    [InlineData("users/ada", """{"displayName":"Ada","email":"mallory@example.com"}""")]
    [InlineData("users/ada", """{"displayName":"Somebody else"}""")]
    [InlineData("users/ada/roles", """{"roles":[]}""")]
    [InlineData("users/admin", """{"displayName":"Admin","isActive":false}""")]
    [InlineData("users/admin", """{"displayName":"Mallory"}""")]
    [InlineData("users/deputy/teams", """{"teams":["red","blue"]}""")]
    [InlineData("users/deputy", """{"displayName":"Deputy","organisation":"globex"}""")]
    [InlineData("users/ben/teams", """{"teams":["blue"]}""")]
    [InlineData("users/dan", """{"displayName":"Dan","organisation":"globex"}""")]
    [InlineData("users/new", """{"displayName":"New","organisation":"globex"}""")]
    [InlineData("teams/blue", """{"name":"Mallory's"}""")]
    [InlineData("organisations/globex", """{"name":"Mallory's"}""")]
    [InlineData("roles/Requester", """{"grants":[]}""")]
    [InlineData("roles/Administrator", """{"grants":[]}""")]
    public async Task Nobody_reaches_beyond_what_he_holds_and_is_told_why(string path, string json)
    {
        var problem = await (await deputy.SendAsync("PUT", path, json)).ProblemAsync(403, "vetoed");

        Assert.NotEmpty(problem["detail"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(Scope.All, "users/dan", """{"displayName":"Daniel","email":"dan@example.com"}""")]
    [InlineData(Scope.All, "users/somebody", """{"displayName":"Somebody"}""")]
    [InlineData(Scope.All, "users/dan/teams", """{"teams":[]}""")]
    [InlineData(Scope.All, "users/dan/roles", """{"roles":[]}""")]
    [InlineData(Scope.Project, "users/dan/roles", """{"roles":[{"role":"Clerk","project":"support"}]}""")]
    public async Task Whoever_changes_somebody_reads_what_he_made_of_him_though_he_sees_no_people(Scope scope, string path, string json)
    {
        await desk.WriteAsync(
            new SaveRole(new("Clerk", [new(Permission.ManagePeople, scope)])),
            new SaveUser(new() { Id = "clerk", DisplayName = "Clerk", Roles = [new("Clerk", scope is Scope.Project ? "support" : null)] }));
        var clerk = desk.As("clerk");

        var answer = await clerk.SendAsync("PUT", path, json);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var id = path.Split('/')[1];
        Assert.Equal(id, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!.GetValue<string>());
        Assert.Equal((await admin.GetAsync($"users/{id}")).Headers.ETag, answer.Headers.ETag);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("users")).StatusCode);
    }

    [Fact]
    public async Task A_person_has_a_version_and_a_change_meant_for_another_one_is_refused()
    {
        var tag = (await admin.GetAsync("users/ben")).Headers.ETag!.Tag;
        (string Path, string Json)[] changes =
        [
            ("users/ben", """{"displayName":"Benjamin"}"""), ("users/ben/teams", """{"teams":["blue"]}"""),
            ("users/ben/roles", """{"roles":[{"role":"Manager"}]}"""),
        ];
        foreach (var (path, json) in changes)
        {
            await (await admin.SendAsync("PUT", path, json, ("If-Match", "\"77\""))).ProblemAsync(412, "stale");
            var done = await admin.SendAsync("PUT", path, json, ("If-Match", tag));
            Assert.Equal(HttpStatusCode.OK, done.StatusCode);
            Assert.NotEqual(tag, done.Headers.ETag!.Tag);
            await (await admin.SendAsync("PUT", path, json, ("If-Match", tag))).ProblemAsync(412, "stale");
            tag = done.Headers.ETag.Tag;
        }

        await (await admin.SendAsync("PUT", "users/nobody", """{"displayName":"Nobody"}""", ("If-Match", "\"1\"")))
            .ProblemAsync(412, "stale");
        Assert.Equal(
            HttpStatusCode.OK, (await admin.SendAsync("PUT", "users/ben", """{"displayName":"Ben"}""", ("If-Match", "*"))).StatusCode);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(""","openTickets":"release" """, null)]
    [InlineData(""","openTickets":"keep" """, "ben")]
    public async Task Deactivating_says_what_becomes_of_open_tickets(string choice, string? assignee)
    {
        var id = await desk.FileAsync(new CreateTicket { Title = "a", Team = "red", Assignee = "ben" });

        var done = await (await admin.SendAsync("PUT", "users/ben", $$"""{"displayName":"Ben","isActive":false{{choice}}}""")).JsonAsync();

        Assert.False(done["isActive"]!.GetValue<bool>());
        var ticket = await (await admin.GetAsync($"tickets/{id}")).JsonAsync();
        Assert.Equal(("red", assignee), (ticket["team"]!.GetValue<string>(), ticket["assignee"]?.GetValue<string>()));
    }

    [Theory]
    [InlineData("PUT", "tickets/1/assignee", """{"assignee":"dan"}""")]
    [InlineData("POST", "tickets", """{"title":"b","assignee":"dan"}""")]
    public async Task A_requester_is_not_made_assignee(string method, string path, string json)
    {
        await desk.FileAsync();

        Assert.Equal(["assignee"], await (await admin.SendAsync(method, path, json)).RefusedFieldsAsync());
    }

    [Fact]
    public async Task The_last_administrator_does_not_revoke_himself()
    {
        var ada = desk.As("ada");

        await (await ada.SendAsync("PUT", "users/ada/roles", """{"roles":[]}""")).ProblemAsync(409, "conflict");
        await (await ada.SendAsync("PUT", "users/ada", """{"displayName":"Ada","isActive":false}""")).ProblemAsync(409, "conflict");
        await (await ada.SendAsync("PUT", "roles/Administrator", """{"grants":[]}""")).ProblemAsync(409, "conflict");
        await (await ada.SendAsync("PUT", "roles/Requester", """{"grants":[]}""")).ProblemAsync(409, "conflict");

        // Whom the code names could undo it.
        Assert.Equal(HttpStatusCode.OK, (await admin.SendAsync("PUT", "users/ada/roles", """{"roles":[]}""")).StatusCode);
    }

    [Theory]
    [InlineData("""{"displayName":"Ben","isActive":false,"openTickets":"burn"}""")]
    [InlineData("""{"displayName":"Ben","isActive":false,"openTickets":3}""")]
    public async Task An_unknown_choice_is_refused_by_name(string json)
    {
        Assert.Equal(["openTickets"], await (await admin.SendAsync("PUT", "users/ben", json)).RefusedFieldsAsync());

        Assert.True(JsonNode.Parse(await (await admin.GetAsync("users/ben")).Content.ReadAsStringAsync())!["isActive"]!.GetValue<bool>());
    }
}
