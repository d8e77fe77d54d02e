using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.AspNetCore.Answers;
using Ticketing.TimeEntries;
using Ticketing.Transfer;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.TimeEntries;

/// <summary>Time across tickets: one's own or others', as a list, as the sheet of a week, or as a table to take along.</summary>
internal sealed class MyTimePages(
    TimeDesk desk, MyTimeReader reader, TimeSheetReader sheets, TimeEntryExporter exporter, TimeProvider time,
    IOptions<TicketingOptions> options, IOptions<TimeOptions> timeOptions, IStringLocalizer<TimeText> text)
    : ITicketingPages
{
    public void Map(RouteGroupBuilder pages)
    {
        var mine = pages.MapGroup("time").OnlyForSomebodyWith(Permission.LogTime);
        mine.MapGet("", ShowAsync);
        mine.MapPost("", LogAsync);
        mine.MapGet("export", ExportAsync);
    }

    private async Task<IResult> ShowAsync(
        string? week, string? team, string? project, string? person, string? period, string? day, string? ticket, PageContext page,
        CancellationToken cancellationToken)
    {
        if (week is null)
        {
            var model = await reader.ReadAsync(page, person, TimePeriod.Of(period, day, page, time.GetUtcNow()), cancellationToken);
            return Page.Console<MyTimePage>(text["MyTime"], model);
        }

        var shown = new SheetView(SheetView.WeekOf(week, page, time.GetUtcNow()), person, team, project);
        var input = TimeInput.Empty(page, time, timeOptions.Value);
        return await AnswerAsync(page, shown, new(ticket ?? "", day is null ? input : input with { Day = day }), null, cancellationToken);
    }

    private async Task<IResult> LogAsync(HttpContext http, PageContext page, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        var shown = new SheetView(SheetView.WeekOf(form.Text("week"), page, time.GetUtcNow()), form.Text("person"), null);
        var input = new SheetInput(form.Text("ticket") ?? "", TimeInput.Of(form));
        try
        {
            var entry = input.Time.Read(
                null, shown.Person ?? page.Caller.UserId, page, time.GetUtcNow(), options.Value.WorkingDay, text);
            await desk.LogAsync(
                page.Caller, input.TicketId(text), entry, new() { Idempotency = FormOnce.Of(form) }, cancellationToken);
            return Page.GoTo(page.Url(shown.Path));
        }
        catch (TicketValidationException e)
        {
            return await AnswerAsync(page, shown, input, e.Errors, cancellationToken);
        }
        catch (TicketNotFoundException)
        {
            return await AnswerAsync(page, shown, input, SheetInput.NoTicket(text), cancellationToken);
        }
    }

    private async Task<IResult> ExportAsync(
        string? week, string? person, string? team, string? project, string? period, string? day, HttpContext http, PageContext page,
        CancellationToken cancellationToken)
    {
        var shown = week is null
            ? TimePeriod.Of(period, day, page, time.GetUtcNow())
            : new SheetView(SheetView.WeekOf(week, page, time.GetUtcNow()), person, null).PeriodFor(page);
        var query = project is null ? shown.QueryOf(person, page) : shown.QueryOfProject(project, page);
        var write = team is null
            ? await exporter.OpenAsync(page.Caller, query, cancellationToken)
            : await exporter.OpenOfTeamAsync(page.Caller, team, query, cancellationToken);
        return DownloadAnswer.Of(http, write, "text/csv; charset=utf-8", "worklogs.csv");
    }

    private async Task<IResult> AnswerAsync(
        PageContext page, SheetView shown, SheetInput input, IReadOnlyList<FieldError>? errors, CancellationToken cancellationToken) =>
        Page.Console<TimeSheetPage>(
            text["Sheet"], await sheets.ReadAsync(page, shown, input, errors, cancellationToken),
            errors is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
}
