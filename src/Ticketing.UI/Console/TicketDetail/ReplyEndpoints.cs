using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Takes back a reply that is not sent yet, and discards what was given back.</summary>
internal static class ReplyEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapPost($"{{id:long:min(1)}}{ReplyPath.Back}", TakeBackAsync);
        pages.MapPost($"{{id:long:min(1)}}{ReplyPath.Discard}", DiscardAsync);
    }

    internal static Task<IResult> TakeBackAsync(
        long id, HttpRequest request, [AsParameters] TicketServices services, CancellationToken cancellationToken) => RunAsync(
        id, request, services,
        async form =>
        {
            var back = await services.Replies.TakeBackAsync(services.Page.Caller, new(id), form.Text("body"), cancellationToken);
            return services.Text[back.Returned is null ? "TooLate" : "TakenBack"];
        },
        cancellationToken);

    internal static Task<IResult> DiscardAsync(
        long id, HttpRequest request, [AsParameters] TicketServices services, CancellationToken cancellationToken) => RunAsync(
        id, request, services,
        async form =>
        {
            await services.Replies.DiscardAsync(services.Page.Caller, new(id), form.Number("returned") ?? 0, cancellationToken);
            return services.Text["Discarded"];
        },
        cancellationToken);

    private static async Task<IResult> RunAsync(
        long id, HttpRequest request, TicketServices services, Func<TicketForm, Task<string>> work, CancellationToken cancellationToken)
    {
        var view = TicketView.Of(id, request, services.Page).AtRest();
        var form = await TicketForm.ReadAsync(request, cancellationToken);
        // Of a ticket that he sees no more he is told as of one that there is not.
        await services.Archive.GetAsync(services.Page.Caller, view.Ticket, cancellationToken);
        var done = await work(form);
        return services.Page.IsFragment
            ? TicketAnswers.Show(await TicketLoader.LoadAsync(services, view, cancellationToken) with { Notice = done })
            : Page.GoTo(services.Page.Url(view.Path()) + TicketSwap.Composer);
    }
}
