using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore;

namespace Ticketing.Samples.Loans;

/// <summary>The loans of a ticket.</summary>
internal sealed class LoanEndpoints : ITicketingEndpoints
{
    private const string Example =
        """{ "key": "0197", "device": "l-014", "name": "ThinkPad 14", "borrower": "u-3", "at": "2026-05-01T09:00:00Z" }""";

    public void Map(RouteGroupBuilder group)
    {
        var loans = group.MapGroup("").WithTags("Loans").RequireVisibleTicket();
        loans.MapGet("tickets/{id}/loans", ListAsync)
            .Describe("listLoans", "List loans", "What is lent in the ticket, the latest first.")
            .Shows($$"""{ "items": [{{Example}}], "next": null }""")
            .Refuses(404);
        loans.MapPost("tickets/{id}/loans", LendAsync)
            .Describe(
                "lendDevice", "Lend a device", "To the requester, unless somebody else is named; for those who may work on the ticket.")
            .Body<LoanRequest>("""{ "device": "l-014" }""")
            .Refuses(404, 409);
        loans.MapDelete("tickets/{id}/loans/{loan}", ReturnAsync)
            .Describe("returnDevice", "Take a device back", "For those who may work on the ticket.")
            .Refuses(404, 409);
    }

    internal static async Task<Answer<ItemList<LoanItem>>> ListAsync(
        [Description("The number of the ticket.")] string id, HttpContext http, LoanDesk desk, CancellationToken cancellationToken)
    {
        var loans = await desk.ListAsync(http.Caller(), http.VisibleTicket().Id, cancellationToken);
        return new(new([.. loans.Select(one => new LoanItem(one.Key, one.Device, one.Name, one.Borrower, one.At))]));
    }

    internal static async Task<NoContent> LendAsync(string id, HttpContext http, LoanDesk desk, CancellationToken cancellationToken)
    {
        var (ticket, request) = (http.VisibleTicket(), (await http.ReadBodyAsync<LoanRequest>(cancellationToken)).Value);
        await desk.LendAsync(http.Caller(), ticket.Id, request.Device, request.Borrower ?? ticket.Requester, cancellationToken);
        return TypedResults.NoContent();
    }

    internal static async Task<NoContent> ReturnAsync(
        string id, [Description("The key of the loan.")] string loan, HttpContext http, LoanDesk desk,
        CancellationToken cancellationToken)
    {
        await desk.ReturnAsync(http.Caller(), http.VisibleTicket().Id, loan, cancellationToken);
        return TypedResults.NoContent();
    }
}
