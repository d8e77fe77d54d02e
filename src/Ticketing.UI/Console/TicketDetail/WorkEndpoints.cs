using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Attachments;
using Ticketing.Commands;
using Ticketing.UI.Attachments;
using Ticketing.UI.Console.CannedReplies;
using Ticketing.UI.Console.Tags;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Work on a ticket: comments, transitions, assignment.</summary>
internal static class WorkEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapPost("{id:long:min(1)}/comments", CommentAsync).WithMetadata(ReadsItsOwnForm.Instance);
        pages.MapPost("{id:long:min(1)}/fire", FireAsync);
        pages.MapPost("{id:long:min(1)}/take", TakeAsync);
    }

    internal static async Task<IResult> CommentAsync(
        long id, HttpRequest request, [AsParameters] TicketServices services, FormFileReader reader, EnclosureDesk enclosures,
        CancellationToken cancellationToken)
    {
        var files = await reader.ReadAsync(request.HttpContext, services.Page.Caller, new(id), cancellationToken);
        var (view, form) = await ReadAsync(id, request, services, cancellationToken);
        if (form.Text(CannedReplyPaths.Pick) is not null)
            return await PickAsync(services, view, form, cancellationToken);
        var done = Done(services, form, "CommentAdded", mayWait: !files.Any);
        return await TicketAnswers.RunAsync(services, view, form.ToInput("comment"), done, async () =>
        {
            var comment = await enclosures.EncloseAsync(services.Page.Caller, view.Ticket, Comment(form) with
            {
                Note = form.Text(MacroModel.NoteField) is { } note && !string.IsNullOrWhiteSpace(note) ? note : null,
                AddedTags = new(TagText.Split(form.Text(MacroModel.TagsField))),
            }, files.Require(), cancellationToken);
            // What whoever sends it says by a button holds before what the canned reply proposed.
            var trigger = form.Text("then") ?? form.Text(MacroModel.TriggerField);
            return await services.SendAsync(
                view.Ticket, trigger is { Length: > 0 } ? new FireTransition(trigger, comment) : comment, form, cancellationToken);
        }, cancellationToken);
    }

    // A canned reply is put below what is written; nothing is sent by that.
    private static async Task<IResult> PickAsync(
        TicketServices services, TicketView view, TicketForm form, CancellationToken cancellationToken)
    {
        var input = form.ToInput("comment");
        if (form.Text(CannedReplyPaths.Field) is { Length: > 0 } reply)
        {
            var filled = await services.CannedReplies.FillAsync(services.Page.Caller, view.Ticket, reply, cancellationToken);
            var body = form.Text("body")?.TrimEnd() is { Length: > 0 } written ? $"{written}\n\n{filled.Body}" : filled.Body;
            input = input.With([("body", body), .. MacroModel.Of(filled)?.Fields ?? []]);
        }

        return TicketAnswers.Show(await TicketLoader.LoadAsync(services, view, cancellationToken, input));
    }

    internal static async Task<IResult> FireAsync(
        long id, HttpRequest request, [AsParameters] TicketServices services, CancellationToken cancellationToken)
    {
        var (view, form) = await ReadAsync(id, request, services, cancellationToken);
        return await TicketAnswers.RunAsync(services, view, form.ToInput("fire"), Done(services, form, "StatusChanged"), () =>
        {
            var command = new FireTransition(form.Text("trigger") ?? "", form.Text("body") is null ? null : Comment(form, "comment."));
            return services.SendAsync(view.Ticket, command, form, cancellationToken);
        }, cancellationToken);
    }

    internal static async Task<IResult> TakeAsync(
        long id, HttpRequest request, [AsParameters] TicketServices services, CancellationToken cancellationToken)
    {
        var (view, form) = await ReadAsync(id, request, services, cancellationToken);
        return await TicketAnswers.RunAsync(
            services, view, form.ToInput("take"), services.Text["Taken"],
            () => services.Desk.ExecuteAsync(services.Page.Caller, view.Ticket, new TakeTicket(), cancellationToken: cancellationToken),
            cancellationToken);
    }

    private static async Task<(TicketView View, TicketForm Form)> ReadAsync(
        long id, HttpRequest request, TicketServices services, CancellationToken cancellationToken) =>
        (TicketView.Of(id, request, services.Page), await TicketForm.ReadAsync(request, cancellationToken));

    private static string Done(TicketServices services, TicketForm form, string done, bool mayWait = true) =>
        mayWait && services.Replies.TakeBack > TimeSpan.Zero && form.Text("visibility") == "public"
            ? services.Text["ReplyWaits"]
            : services.Text[done];

    private static AddComment Comment(TicketForm form, string prefix = "") =>
        SentComment.Read(form.Text("body"), form.Text("visibility"), prefix);
}
