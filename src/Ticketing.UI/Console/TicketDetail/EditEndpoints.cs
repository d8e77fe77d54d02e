using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Commands;
using Ticketing.Tickets;
using Ticketing.UI.Console.Tags;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Changes of a ticket's text and properties.</summary>
internal static class EditEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapPost("{id:long:min(1)}/text", TextAsync);
        pages.MapPost("{id:long:min(1)}/priority", PriorityAsync);
        pages.MapPost("{id:long:min(1)}/category", CategoryAsync);
        pages.MapPost("{id:long:min(1)}/due", DueAsync);
        pages.MapPost("{id:long:min(1)}/tags", TagsAsync);
        pages.MapPost("{id:long:min(1)}/project", MoveAsync);
    }

    internal static Task<IResult> TextAsync(
        long id, HttpRequest request, [AsParameters] TicketServices services, CancellationToken cancellationToken) => RunAsync(
        "text", id, request, services,
        (form, now) => new()
        {
            Title = KeptText.Line(now.Ticket.Title, form.Text("title") ?? ""),
            Description = KeptText.Lines(now.Description, form.Text("description") ?? ""),
        },
        cancellationToken);

    internal static Task<IResult> PriorityAsync(
        long id, HttpRequest request, [AsParameters] TicketServices services, CancellationToken cancellationToken) => RunAsync(
        "priority", id, request, services,
        (form, _) => new() { Priority = Enum.TryParse<Priority>(form.Text("priority"), ignoreCase: true, out var priority) ? priority : 0 },
        cancellationToken);

    internal static Task<IResult> CategoryAsync(
        long id, HttpRequest request, [AsParameters] TicketServices services, CancellationToken cancellationToken) => RunAsync(
        "category", id, request, services,
        (form, _) => new() { Category = form.Text("category") ?? "" },
        cancellationToken);

    internal static Task<IResult> DueAsync(
        long id, HttpRequest request, [AsParameters] TicketServices services, CancellationToken cancellationToken) => RunAsync(
        "due", id, request, services,
        (form, now) => new() { DueAt = new(LocalTime.Read("dueAt", form.Text("dueAt"), now.Ticket.DueAt, services.Page.Actor.TimeZone)) },
        cancellationToken);

    internal static Task<IResult> TagsAsync(
        long id, HttpRequest request, [AsParameters] TicketServices services, CancellationToken cancellationToken) => RunAsync(
        "tags", id, request, services,
        (form, now) => new() { Tags = new(TagText.Split(form.Text("tags"), now.Ticket.Tags)) },
        cancellationToken);

    internal static Task<IResult> MoveAsync(
        long id, HttpRequest request, [AsParameters] TicketServices services, CancellationToken cancellationToken) => RunAsync(
        "project", id, request, services,
        (form, _) => new()
        {
            Project = form.Text("project") ?? "",
            Category = form.Text("category") is { Length: > 0 } category ? new(category) : default(Optional<string>),
            Status = form.Text("status") is { Length: > 0 } status ? new(status) : default(Optional<string>),
        },
        cancellationToken);

    private static async Task<IResult> RunAsync(
        string part, long id, HttpRequest request, TicketServices services, Func<TicketForm, TicketWithDescription, EditTicket> read,
        CancellationToken cancellationToken)
    {
        var view = TicketView.Of(id, request, services.Page);
        var form = await TicketForm.ReadAsync(request, cancellationToken);
        return await TicketAnswers.RunAsync(
            services, view, form.ToInput(part), services.Text["Saved"],
            async () =>
            {
                // What a page cannot show, it cannot have changed.
                var now = await services.Archive.GetAsync(services.Page.Caller, view.Ticket, cancellationToken);
                return await services.ExecuteAsync(view.Ticket, read(form, now), form, cancellationToken);
            },
            cancellationToken);
    }
}
