using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Tickets;
using Ticketing.Training.Reviews;
using Ticketing.UI;

namespace Ticketing.Training.Pages.Reviews;

/// <summary>An exercise beside its model answer: the mentor writes, the trainee reads, both talk about it.</summary>
internal static class Reviewing
{
    public static async Task<IResult> GetAsync(
        long id, string? done, PageContext page, ReviewDesk desk, AttemptTelling telling, IStringLocalizer<ReviewText> text,
        CancellationToken cancellationToken)
    {
        var view = await desk.GetAsync(page.Caller, new(id), cancellationToken);
        return Show(await telling.TellAsync(page, view, cancellationToken) with { Done = done }, text);
    }

    public static async Task<IResult> SaveAsync(
        long id, HttpRequest request, PageContext page, ReviewDesk desk, AttemptTelling telling, IStringLocalizer<ReviewText> text,
        CancellationToken cancellationToken)
    {
        var sent = await SentForm.ReadAsync(request, cancellationToken);
        var view = await desk.GetAsync(page.Caller, new(id), cancellationToken);
        var form = ReviewForm.Read(sent, view.Score.Lines.Length);
        try
        {
            await desk.SaveAsync(page.Caller, new(id), form.ToRequest(), cancellationToken);
            return Back(id, form.Release ? "released" : "saved", page);
        }
        catch (TicketValidationException e)
        {
            return Show(await telling.TellAsync(page, view, cancellationToken) with { Form = form, Errors = e.Errors }, text);
        }
    }

    public static async Task<IResult> NoteAsync(
        long id, HttpRequest request, PageContext page, ReviewDesk desk, AttemptTelling telling, IStringLocalizer<ReviewText> text,
        CancellationToken cancellationToken)
    {
        var sent = await SentForm.ReadAsync(request, cancellationToken);
        int? on = int.TryParse(sent.Text("on"), NumberStyles.None, CultureInfo.InvariantCulture, out var comment) ? comment : null;
        try
        {
            await desk.NoteAsync(page.Caller, new(id), sent.Text("note") ?? "", on, cancellationToken);
            return Back(id, "noted", page);
        }
        catch (TicketValidationException e)
        {
            var view = await desk.GetAsync(page.Caller, new(id), cancellationToken);
            return Show(
                await telling.TellAsync(page, view, cancellationToken) with
                {
                    Note = sent.Text("note"), NoteOn = on, NoteErrors = [.. e.Errors.Select(error => error with { Field = NoteField(on) })],
                },
                text);
        }
    }

    /// <summary>The id of the field for a note: a page has several.</summary>
    public static string NoteField(int? comment) => FormattableString.Invariant($"note-{comment ?? 0}");

    private static IResult Back(long id, string done, PageContext page) =>
        Page.GoTo(page.HomeUrl($"{ReviewPages.Of(new TicketId(id))}?done={done}"));

    private static IResult Show(ReviewModel model, IStringLocalizer<ReviewText> text) => Page.Console<ReviewPage>(
        text["Title", model.View.Exercise.Subject.Title], model,
        model.Errors.Count + model.NoteErrors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
}
