using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Administration;
using Ticketing.AspNetCore.OpenApi;
using Ticketing.AspNetCore.Requests;

namespace Ticketing.AspNetCore.People;

/// <summary>People: who they are, their teams, their roles.</summary>
internal sealed class UserEndpoints : ITicketingEndpoints
{
    private const string Example = """
        {
          "id": "u-3", "displayName": "Ada Lovelace", "email": "ada@example.com", "locale": "en", "timeZone": "Europe/Paris",
          "organisation": null,
          "isActive": true, "teams": ["network"], "roles": [{ "role": "Agent", "project": "support" }]
        }
        """;

    public void Map(RouteGroupBuilder group)
    {
        var users = group.MapGroup("").WithTags("People");
        users.MapGet("users", ListAsync)
            .Describe(
                "listUsers", "Find people",
                "People whose id, name or (for those who may manage people) mail address begins with a text, by id; 200 at once.")
            .Query(new("q", "What id or name begins with.") { Example = "ada" }, ListParameters.After)
            .Shows($$"""{ "items": [{{Example}}], "next": null }""");
        users.MapGet("users/{id}", GetAsync)
            .Describe("getUser", "Read a person", "Everybody may read himself; others, those who may see people.")
            .Shows(Example)
            .Refuses(404);
        users.MapPut("users/{id}", SaveAsync)
            .Describe(
                "saveUser", "Add or change a person",
                "The whole of it: what is absent is taken away. Teams and roles stay as they are. Somebody is changed by those who hold " +
                "what he holds.")
            .Body<UserRequest>(
                """{ "displayName": "Ada Lovelace", "email": "ada@example.com", "locale": "en", "timeZone": "Europe/Paris" }""")
            .Shows(Example)
            .HeedsVersion();
        users.MapPut("users/{id}/teams", SetTeamsAsync)
            .Describe(
                "setUserTeams", "Set somebody's teams",
                "All of them at once. Who comes into a team or leaves it is for those who see its tickets and may there what he may.")
            .Body<UserTeamsRequest>("""{ "teams": ["network"] }""")
            .Shows(Example)
            .HeedsVersion()
            .Refuses(404);
        users.MapPut("users/{id}/roles", SetRolesAsync)
            .Describe(
                "setUserRoles", "Set somebody's roles",
                "All of them at once. Nobody grants or revokes what he does not hold himself, there.")
            .Body<UserRolesRequest>("""{ "roles": [{ "role": "Agent", "project": "support" }] }""")
            .Shows(Example)
            .HeedsVersion()
            .Refuses(404);
    }

    internal static async Task<Answer<ItemList<UserItem>>> ListAsync(HttpContext http, PeopleDesk desk, CancellationToken cancellationToken)
    {
        var users = await desk.ListUsersAsync(http.Caller(), http.Query("q"), http.Query("after"), cancellationToken);
        return new(ItemList<UserItem>.Page([.. users.Select(UserItem.From)], user => user.Id));
    }

    internal static async Task<Answer<UserItem>> GetAsync(string id, HttpContext http, PeopleDesk desk, CancellationToken cancellationToken)
    {
        var user = await desk.GetUserAsync(http.Caller(), id, cancellationToken);
        return new(UserItem.From(user)) { Version = user.Version };
    }

    internal static async Task<Answer<UserItem>> SaveAsync(
        string id, HttpContext http, PeopleDesk desk, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<UserRequest>(cancellationToken);
        var options = Options(http) with { OpenTickets = (OpenTickets)(body.Value.OpenTickets ?? OpenTicketsName.Release) };
        await desk.SaveUserAsync(http.Caller(), body.Value.ToUser(id), options, cancellationToken);
        return await GetAsync(id, http, desk, cancellationToken);
    }

    internal static async Task<Answer<UserItem>> SetTeamsAsync(
        string id, HttpContext http, PeopleDesk desk, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<UserTeamsRequest>(cancellationToken);
        if (body.Value.Teams is not { } teams || teams.Contains(null!))
            throw new TicketValidationException("teams", "A list of keys is required; an empty one takes all away.");
        await desk.SetTeamsAsync(http.Caller(), id, teams, Options(http), cancellationToken);
        return await GetAsync(id, http, desk, cancellationToken);
    }

    internal static async Task<Answer<UserItem>> SetRolesAsync(
        string id, HttpContext http, PeopleDesk desk, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<UserRolesRequest>(cancellationToken);
        await desk.SetRolesAsync(http.Caller(), id, body.Value.ToRoles(), Options(http), cancellationToken);
        return await GetAsync(id, http, desk, cancellationToken);
    }

    private static UserOptions Options(HttpContext http) => new() { ExpectedVersion = http.Request.ExpectedVersion() };
}
