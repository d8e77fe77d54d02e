using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Links;
using Ticketing.Splitting;
using Ticketing.Tickets;
using Ticketing.UI.Requests;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Splitting;

/// <summary>Where a comment is made a ticket of its own.</summary>
internal sealed class SplitPages(SplitDesk desk, LinkKinds kinds, IStringLocalizer<SplitText> text) : ITicketingPages
{
    public void Map(RouteGroupBuilder pages)
    {
        var one = pages.MapGroup("comments/of/{id:long:min(1)}/{number:int:min(1)}/split").ForEverybody();
        one.MapGet("", ShowAsync);
        one.MapPost("", SplitAsync);
    }

    private async Task<IResult> ShowAsync(long id, int number, SplitReader reader, CancellationToken cancellationToken) =>
        Answer(await reader.ReadAsync(new(id), number, null, cancellationToken));

    private async Task<IResult> SplitAsync(
        long id, int number, HttpRequest request, PageContext page, SplitReader reader, Labels labels, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        var model = await reader.ReadAsync(new(id), number, ticket => SplitInput.Of(form, ticket), cancellationToken);
        try
        {
            var outcome = await desk.SplitAsync(
                page.Caller, new(id), model.Input.ToCommand(number, kinds), model.Input.Files,
                new() { Idempotency = FormOnce.Of(form) }, cancellationToken);
            // Who does not see what he filed goes back to where it came from.
            return Page.GoTo(outcome.Ticket is null
                ? page.TicketUrl(new TicketId(id))
                : UnreachedQuery.Add(page.TicketUrl(outcome.Id), outcome.Unreached));
        }
        catch (TicketValidationException e)
        {
            return Answer(model with { Errors = e.Errors }, StatusCodes.Status400BadRequest);
        }
        catch (TicketForbiddenException e)
        {
            return Answer(model with { Refusal = labels.Refusal(e) }, StatusCodes.Status403Forbidden);
        }
    }

    private IResult Answer(SplitModel model, int status = StatusCodes.Status200OK) =>
        Page.Console<SplitPage>(text["Title"], model, status);
}
