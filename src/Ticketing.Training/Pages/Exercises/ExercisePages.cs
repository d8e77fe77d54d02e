using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Training.Exercises;
using Ticketing.Training.Fence;
using Ticketing.UI;

namespace Ticketing.Training.Pages.Exercises;

/// <summary>Where the forms of <see cref="ExercisePanel"/> go: they lead back to the ticket at the training desk.</summary>
internal sealed class ExercisePages : ITicketingPages
{
    public bool IsOfDesk => false;

    public void Map(RouteGroupBuilder pages)
    {
        var exercise = pages.MapGroup("training/exercises/{id:long:min(1)}").ForEverybody();
        exercise.MapPost("hint", TakeHintAsync);
        // What was refused is shown at this address: whoever comes back to it finds the form.
        exercise.MapGet("answer", GetAsync);
        exercise.MapPost("answer", AnswerAsync);
    }

    private static async Task<IResult> TakeHintAsync(
        long id, HttpContext http, PageContext page, ExerciseDesk desk, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        var exercise = await desk.GetAsync(page.Caller, new(id), cancellationToken);
        // A form that is sent twice takes one hint, and costs once.
        if (form.Text("taken") == exercise.Hints.Length.ToString(CultureInfo.InvariantCulture))
            await desk.TakeHintAsync(page.Caller, new(id), cancellationToken);
        return ToTicket(page, id);
    }

    private static async Task<IResult> GetAsync(
        long id, PageContext page, ExerciseDesk desk, IStringLocalizer<InboxText> text, CancellationToken cancellationToken)
    {
        var exercise = await desk.GetAsync(page.Caller, new(id), cancellationToken);
        return exercise.AnsweredAt is null && exercise.Trainee == page.Caller.UserId
            ? Page.Console<AnswerPage>(text["HandIn"], new AnswerModel(exercise, null, null))
            : ToTicket(page, id);
    }

    private static async Task<IResult> AnswerAsync(
        long id, HttpContext http, PageContext page, ExerciseDesk desk, IStringLocalizer<InboxText> text,
        CancellationToken cancellationToken)
    {
        var answer = (await SentForm.ReadAsync(http.Request, cancellationToken)).Text("answer");
        var exercise = await desk.GetAsync(page.Caller, new(id), cancellationToken);
        if (exercise.AnsweredAt is not null)
            return ToTicket(page, id);
        try
        {
            await desk.AnswerAsync(page.Caller, new(id), answer, cancellationToken);
            return ToTicket(page, id);
        }
        catch (TicketValidationException e)
        {
            return Page.Console<AnswerPage>(
                text["HandIn"], new AnswerModel(exercise, answer, e.Errors), StatusCodes.Status400BadRequest);
        }
    }

    private static IResult ToTicket(PageContext page, long id) =>
        Page.GoTo(page.DeskUrl(TrainingDesk.Path, string.Create(CultureInfo.InvariantCulture, $"/{id}#exercise")));
}
