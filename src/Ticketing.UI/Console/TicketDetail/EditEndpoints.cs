using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Commands;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Changes of a ticket's text.</summary>
internal static class EditEndpoints
{
    public static void Map(RouteGroupBuilder pages) => pages.MapPost("{id:long:min(1)}/text", TextAsync);

    internal static async Task<IResult> TextAsync(
        long id, HttpRequest request, [AsParameters] TicketServices services, CancellationToken cancellationToken)
    {
        var view = TicketView.Of(id, request, services.Page);
        var form = await TicketForm.ReadAsync(request, cancellationToken);
        return await TicketAnswers.RunAsync(
            services, view, form.ToInput("text"), services.Text["Saved"],
            async () =>
            {
                // What a page cannot show, it cannot have changed.
                var now = await services.Archive.GetAsync(services.Page.Caller, view.Ticket, cancellationToken);
                var command = new EditTicket
                {
                    Title = KeptText.Line(now.Ticket.Title, form.Text("title") ?? ""),
                    Description = KeptText.Lines(now.Description, form.Text("description") ?? ""),
                };
                return await services.ExecuteAsync(view.Ticket, command, form, cancellationToken);
            },
            cancellationToken);
    }
}
