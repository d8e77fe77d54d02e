using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Ticketing.Administration;
using Ticketing.Desk;
using Ticketing.Tickets;
using Ticketing.Time;
using Ticketing.TimeEntries;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.TimeEntries;

/// <summary>The time of a ticket, and where its forms go.</summary>
internal sealed class TimePages(
    TimeDesk desk, TimerDesk timers, EstimateDesk estimates, TicketArchive archive, PeopleDesk people, TimeProvider time,
    IOptions<TicketingOptions> options, IOptions<TimeOptions> timeOptions, IStringLocalizer<TimeText> text)
    : ITicketingPages
{
    public void Map(RouteGroupBuilder pages)
    {
        var ofTicket = pages.MapGroup("time/{id:long:min(1)}").ForEverybody();
        ofTicket.MapGet("", ShowAsync);
        ofTicket.MapPost("", LogAsync);
        ofTicket.MapPost("start", StartAsync);
        ofTicket.MapPost("stop", StopAsync);
        ofTicket.MapPost("estimate", EstimateAsync);
        ofTicket.MapGet("{key}", EditAsync);
        ofTicket.MapPost("{key}", ChangeAsync);
        ofTicket.MapPost("{key}/remove", RemoveAsync);
    }

    private async Task<IResult> ShowAsync(long id, PageContext page, CancellationToken cancellationToken) =>
        await AnswerAsync(page, new(id), null, TimeInput.Empty(page, time, timeOptions.Value), null, cancellationToken);

    private async Task<IResult> StartAsync(long id, PageContext page, CancellationToken cancellationToken)
    {
        await timers.StartAsync(page.Caller, new(id), cancellationToken);
        return Done(page, id);
    }

    private async Task<IResult> StopAsync(long id, PageContext page, CancellationToken cancellationToken)
    {
        await timers.StopAsync(page.Caller, new(id), cancellationToken);
        return Done(page, id);
    }

    private async Task<IResult> EstimateAsync(long id, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var typed = (await SentForm.ReadAsync(request, cancellationToken)).Text("estimate");
        try
        {
            await SetEstimateAsync(page, new(id), typed, cancellationToken);
            return Done(page, id);
        }
        catch (TicketValidationException e)
        {
            // The form has one field, whatever the rule calls what is in it.
            return await AnswerAsync(
                page, new(id), null, TimeInput.Empty(page, time, timeOptions.Value),
                [.. e.Errors.Select(error => error with { Field = "estimate" })], cancellationToken, typed);
        }
    }

    private async Task SetEstimateAsync(PageContext page, TicketId ticket, string? typed, CancellationToken cancellationToken)
    {
        if (typed is not null)
        {
            if (!WorkTime.TryRead(typed, options.Value.WorkingDay, out var minutes))
                throw new TicketValidationException("estimate", TimeItems.NoDuration);
            var estimate = new Estimate((int)Math.Min(minutes, int.MaxValue));
            await estimates.SetAsync(page.Caller, ticket, estimate, null, cancellationToken);
        }
        else if ((await estimates.GetAsync(page.Caller, ticket, cancellationToken)).Estimate is not null)
        {
            await estimates.SetAsync(page.Caller, ticket, null, null, cancellationToken);
        }
    }

    private async Task<IResult> EditAsync(long id, string key, PageContext page, CancellationToken cancellationToken)
    {
        var entry = await RequireAsync(page, new(id), key, cancellationToken);
        return await AnswerAsync(page, new(id), entry, TimeInput.Of(entry.Entry, page), null, cancellationToken);
    }

    private async Task<IResult> LogAsync(long id, HttpContext http, PageContext page, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        return await RunAsync(
            page, new(id), null, TimeInput.Of(form),
            entry => desk.LogAsync(page.Caller, new(id), entry, new() { Idempotency = FormOnce.Of(form) }, cancellationToken),
            cancellationToken);
    }

    private async Task<IResult> ChangeAsync(long id, string key, HttpContext http, PageContext page, CancellationToken cancellationToken)
    {
        var before = await RequireAsync(page, new(id), key, cancellationToken);
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        return await RunAsync(
            page, new(id), before, TimeInput.Of(form),
            entry => desk.ChangeAsync(page.Caller, new(id), key, entry, null, cancellationToken), cancellationToken);
    }

    private async Task<IResult> RemoveAsync(
        long id, string key, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (!form.IsSure())
        {
            var entry = (await RequireAsync(page, new(id), key, cancellationToken)).Entry;
            return Asking.First(form, page, new(
                text["Remove.Question", WorkTime.Write(entry.Minutes)], [text["Remove.Means"], text["Remove.Undo"]],
                page.Url(string.Create(CultureInfo.InvariantCulture, $"/time/{id}/{Uri.EscapeDataString(key)}/remove")), text["Remove"],
                page.Url(string.Create(CultureInfo.InvariantCulture, $"/{id}"))));
        }

        await desk.RemoveAsync(page.Caller, new(id), key, null, cancellationToken);
        return Done(page, id);
    }

    private async Task<IResult> RunAsync(
        PageContext page, TicketId ticket, LoggedTime? before, TimeInput input, Func<TimeEntry, Task> run,
        CancellationToken cancellationToken)
    {
        try
        {
            await run(input.Read(
                before?.Entry, before?.Entry.Person ?? page.Caller.UserId, page, time.GetUtcNow(), options.Value.WorkingDay, text));
            return Done(page, ticket.Value);
        }
        catch (TicketValidationException e)
        {
            return await AnswerAsync(page, ticket, before, input, e.Errors, cancellationToken);
        }
    }

    private async Task<IResult> AnswerAsync(
        PageContext page, TicketId id, LoggedTime? changed, TimeInput input, IReadOnlyList<FieldError>? errors,
        CancellationToken cancellationToken, string? typedEstimate = null)
    {
        var ticket = (await archive.GetAsync(page.Caller, id, cancellationToken)).Ticket;
        var all = await desk.ListAsync(page.Caller, new() { Ticket = id }, TimeDesk.MostPerPage, null, cancellationToken);
        var names = await people.NamesAsync(
            page.Caller, [.. all.Items.Select(one => one.Entry.Person).Distinct()], cancellationToken);
        return Page.Console<TicketTimePage>(
            text["OfTicket", id], new TicketTimeModel(ticket, all, names, input, errors, changed) { Estimate = typedEstimate },
            errors is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    /// <exception cref="TicketNotFoundException">There is none that the reader may know of.</exception>
    private async Task<LoggedTime> RequireAsync(PageContext page, TicketId ticket, string key, CancellationToken cancellationToken) =>
        await desk.FindAsync(page.Caller, ticket, key, cancellationToken) ?? throw new TicketNotFoundException($"time entry '{key}'");

    private static IResult Done(PageContext page, long ticket) =>
        Page.GoTo(page.Url(string.Create(CultureInfo.InvariantCulture, $"/{ticket}")));
}
