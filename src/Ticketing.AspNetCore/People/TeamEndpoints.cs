using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.Administration;
using Ticketing.AspNetCore.OpenApi;

namespace Ticketing.AspNetCore.People;

/// <summary>Teams.</summary>
internal sealed class TeamEndpoints : ITicketingEndpoints
{
    private const string Example = """{ "key": "network", "name": "Network" }""";

    public void Map(RouteGroupBuilder group)
    {
        var teams = group.MapGroup("").WithTags("Teams");
        teams.MapGet("teams", ListAsync)
            .Describe("listTeams", "List teams", "By key, for those who may see people; 200 at once.")
            .Query(ListParameters.After)
            .Shows($$"""{ "items": [{{Example}}], "next": null }""");
        teams.MapPut("teams/{key}", SaveAsync)
            .Describe("saveTeam", "Add or rename a team", "For those who may manage people.")
            .Body<NamedRequest>("""{ "name": "Network" }""")
            .Shows(Example);
        teams.MapDelete("teams/{key}", DeleteAsync)
            .Describe("deleteTeam", "Delete a team", "Only one that nobody is in and no ticket has, for those who may manage people.")
            .Refuses(404, 409);
    }

    internal static async Task<Answer<ItemList<NamedItem>>> ListAsync(
        HttpContext http, PeopleDesk desk, CancellationToken cancellationToken)
    {
        var found = await desk.ListTeamsAsync(http.Caller(), http.Query("after"), cancellationToken);
        return new(ItemList<NamedItem>.Page([.. found.Select(one => new NamedItem(one.Key, one.Name))], one => one.Key));
    }

    internal static async Task<Answer<NamedItem>> SaveAsync(
        string key, HttpContext http, PeopleDesk desk, CancellationToken cancellationToken)
    {
        var name = (await http.ReadBodyAsync<NamedRequest>(cancellationToken)).Value.Name!;
        await desk.SaveTeamAsync(http.Caller(), new(key, name), cancellationToken);
        return new(new(key, name));
    }

    internal static async Task<NoContent> DeleteAsync(string key, HttpContext http, PeopleDesk desk, CancellationToken cancellationToken)
    {
        await desk.DeleteTeamAsync(http.Caller(), key, cancellationToken);
        return TypedResults.NoContent();
    }
}
