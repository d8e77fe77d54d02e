using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Search;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>Numbers of tickets by the values of fields.</summary>
internal sealed class FacetEndpoints : ITicketingEndpoints
{
    public void Map(RouteGroupBuilder group) => group.MapGet("tickets/facets", CountAsync)
        .WithTags("Tickets")
        .Describe(
            "countTickets", "Count tickets by fields",
            "How many of the tickets that a query finds and the caller sees have which value. The numbers are exact for projects that " +
            "the caller sees as a whole when the query says nothing but projects, statuses and conditions on the one field that is " +
            "counted; else the newest 1000 tickets are counted, and isExact says whether there are more.")
        .Query(
            new("fields", $"By what, separated by commas: {FacetFields.Names}. Each can be crossed with the status: status/category.")
            {
                IsRequired = true,
                Example = "status,status/category",
            },
            new("q", "A query; how it sorts does not matter. Absent: every ticket.") { Example = "is:open project:support" })
        .Shows("""
            {
              "facets": [
                {
                  "field": "status", "isExact": true,
                  "values": [{ "value": "to-do", "status": null, "count": 31 }, { "value": "pending", "status": null, "count": 9 }]
                },
                {
                  "field": "status/category", "isExact": true, "values": [
                    { "value": "general", "status": "to-do", "count": 31 }, { "value": "hardware", "status": "pending", "count": 9 }
                  ]
                }
              ]
            }
            """)
        .Refuses(400);

    internal static async Task<Answer<FacetList>> CountAsync(HttpContext http, TicketFacets facets, CancellationToken cancellationToken) =>
        new(
            FacetList.From(
                await facets.CountAsync(http.Caller(), http.Query("q"), FacetFields.Read(http.Query("fields")), cancellationToken)));
}
