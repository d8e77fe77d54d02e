using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Administration;
using Ticketing.AspNetCore.OpenApi;

namespace Ticketing.AspNetCore.People;

/// <summary>Organisations.</summary>
internal sealed class OrganisationEndpoints : ITicketingEndpoints
{
    private const string Example = """{ "key": "acme", "name": "Acme" }""";

    public void Map(RouteGroupBuilder group)
    {
        var organisations = group.MapGroup("").WithTags("Organisations");
        organisations.MapGet("organisations", ListAsync)
            .Describe("listOrganisations", "List organisations", "By key, for those who may see people; 200 at once.")
            .Query(ListParameters.After)
            .Shows($$"""{ "items": [{{Example}}], "next": null }""");
        organisations.MapPut("organisations/{key}", SaveAsync)
            .Describe("saveOrganisation", "Add or rename an organisation", "For those who may manage people.")
            .Body<NamedRequest>("""{ "name": "Acme" }""")
            .Shows(Example);
    }

    internal static async Task<Answer<ItemList<NamedItem>>> ListAsync(
        HttpContext http, PeopleDesk desk, CancellationToken cancellationToken)
    {
        var found = await desk.ListOrganisationsAsync(http.Caller(), http.Query("after"), cancellationToken);
        return new(ItemList<NamedItem>.Page([.. found.Select(one => new NamedItem(one.Key, one.Name))], one => one.Key));
    }

    internal static async Task<Answer<NamedItem>> SaveAsync(
        string key, HttpContext http, PeopleDesk desk, CancellationToken cancellationToken)
    {
        var name = (await http.ReadBodyAsync<NamedRequest>(cancellationToken)).Value.Name!;
        await desk.SaveOrganisationAsync(http.Caller(), new(key, name), cancellationToken);
        return new(new(key, name));
    }
}
