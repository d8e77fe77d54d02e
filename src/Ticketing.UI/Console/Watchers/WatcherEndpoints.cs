using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Commands;
using Ticketing.UI.Console.TicketDetail;

namespace Ticketing.UI.Console.Watchers;

/// <summary>Who watches a ticket.</summary>
internal static class WatcherEndpoints
{
    /// <summary>What the form of a ticket's page is called that changes them.</summary>
    public const string Part = "watchers";

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapPost("{id:long:min(1)}/watchers", WatchAsync);
        pages.MapPost("{id:long:min(1)}/watchers/off", UnwatchAsync);
    }

    internal static Task<IResult> WatchAsync(
        long id, HttpRequest request, [AsParameters] TicketServices services, CancellationToken cancellationToken) =>
        RunAsync(id, request, services, user => new WatchTicket(user), cancellationToken);

    internal static Task<IResult> UnwatchAsync(
        long id, HttpRequest request, [AsParameters] TicketServices services, CancellationToken cancellationToken) =>
        RunAsync(id, request, services, user => new UnwatchTicket(user), cancellationToken);

    private static async Task<IResult> RunAsync(
        long id, HttpRequest request, TicketServices services, Func<string, TicketCommand> command, CancellationToken cancellationToken)
    {
        var view = TicketView.Of(id, request, services.Page);
        var form = await TicketForm.ReadAsync(request, cancellationToken);
        return await TicketAnswers.RunAsync(
            services, view, form.ToInput(Part), services.Text["WatchersChanged"],
            () => services.Desk.ExecuteAsync(
                services.Page.Caller, view.Ticket, command(form.Text("user") ?? ""), cancellationToken: cancellationToken),
            cancellationToken);
    }
}
