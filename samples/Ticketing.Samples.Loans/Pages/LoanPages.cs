using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Desk;
using Ticketing.UI;

namespace Ticketing.Samples.Loans.Pages;

/// <summary>The list of what is lent, and where the forms of <see cref="LoanPanel"/> go.</summary>
internal sealed class LoanPages : ITicketingPages
{
    public void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("loans", ListAsync).OnlyForSomebodyWith(Permission.SeePeople);
        pages.MapPost("loans/{id:long}", LendAsync).ForEverybody();
        pages.MapPost("loans/{id:long}/return", ReturnAsync).ForEverybody();
    }

    private static async Task<IResult> ListAsync(
        PageContext page, LoanDesk desk, PeopleDesk people, IStringLocalizer<LoanText> text, CancellationToken cancellationToken)
    {
        var loans = await desk.ListAsync(page.Caller, ticket: null, cancellationToken);
        var names = await people.NamesAsync(page.Caller, [.. loans.Select(loan => loan.Borrower)], cancellationToken);
        return Page.Console<LoansPage>(text["Loans"], new LoansModel(loans, names));
    }

    private static async Task<IResult> LendAsync(
        long id, HttpContext http, PageContext page, LoanDesk desk, TicketArchive archive, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        var ticket = (await archive.GetAsync(page.Caller, new(id), cancellationToken)).Ticket;
        await desk.LendAsync(page.Caller, ticket.Id, form.Text("device"), ticket.Requester, cancellationToken);
        return Page.GoTo(page.Url($"/{id}"));
    }

    private static async Task<IResult> ReturnAsync(
        long id, HttpContext http, PageContext page, LoanDesk desk, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        await desk.ReturnAsync(page.Caller, new(id), form.Text("loan") ?? "", cancellationToken);
        return Page.GoTo(page.Url($"/{id}"));
    }
}
