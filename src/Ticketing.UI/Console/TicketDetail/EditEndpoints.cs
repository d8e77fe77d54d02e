using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Commands;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Changes of a ticket's text.</summary>
internal static class EditEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapPost("{id:long:min(1)}/text", TextAsync);
        pages.MapPost("{id:long:min(1)}/text/task", TickAsync);
    }

    internal static async Task<IResult> TickAsync(
        long id, HttpRequest request, [AsParameters] TicketServices services, Markdown markdown, CancellationToken cancellationToken)
    {
        var view = TicketView.Of(id, request, services.Page);
        var form = await TicketForm.ReadAsync(request, cancellationToken);
        return await TicketAnswers.RunAsync(
            services, view, form.ToInput("tick"), services.Text["Saved"],
            async () =>
            {
                var now = await services.Archive.GetAsync(services.Page.Caller, view.Ticket, cancellationToken);
                var text = now.Description ?? "";
                // A box that is as it was wanted is left alone: somebody else ticked it, or the list is another one by now.
                return TaskTick.Read(form.Text("task")) is { } tick && tick.In(text, markdown.TasksIn(text)) is { } ticked
                    ? await services.Desk.ExecuteAsync(
                        services.Page.Caller, view.Ticket, new EditTicket { Description = ticked },
                        new() { ExpectedVersion = now.Ticket.Version, MayMerge = true }, cancellationToken)
                    : new(view.Ticket, now.Ticket);
            },
            cancellationToken);
    }

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
