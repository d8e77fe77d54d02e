using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Bulk;
using Ticketing.UI.CustomFields;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Bulk;

/// <summary>Changes all tickets that a list finds: what is chosen, what it would do, and the page of a run.</summary>
internal sealed class BulkPages(BulkDesk desk, IStringLocalizer<BulkText> text) : ITicketingPages
{
    /// <summary>Where they are, below where the pages are mapped.</summary>
    public const string Path = "/bulk";

    public void Map(RouteGroupBuilder pages)
    {
        var bulk = pages.MapGroup("bulk").OnlyForSomebodyWith(Permission.SeePeople);
        bulk.MapGet("", AskAsync);
        bulk.MapPost("", StartAsync);
        bulk.MapGet("{id}", ShowAsync);
        bulk.MapPost("{id}/stop", StopAsync);
        bulk.MapPost("{id}/undo", UndoAsync);
    }

    /// <summary>The form for all that a query finds.</summary>
    public static string Of(string query) => $"{Path}?q={Uri.EscapeDataString(query)}";

    /// <summary>The page of a run.</summary>
    public static string Of(BulkRun run) => $"{Path}/{run.Id}";

    private async Task<IResult> AskAsync(
        string? q, string? to, string? tags, HttpRequest request, PageContext page, BulkChoices choices, BulkTyping typing, Labels labels,
        CancellationToken cancellationToken)
    {
        var typed = await typing.ReadAsync(to, SentFields.Of(request.Query), cancellationToken);
        // The form asks for what is typed when another change is chosen: nothing is tried for that.
        if (page.IsFragment)
            return Page.Part<BulkTypedField>(typed);
        var model = await ReadAsync(q, to, tags, typed, page, choices, cancellationToken);
        return await TryAsync(model, labels, async change =>
            Answer(model with { Preview = await desk.PreviewAsync(page.Caller, model.Query, change, cancellationToken) }));
    }

    private async Task<IResult> StartAsync(
        HttpRequest request, PageContext page, BulkChoices choices, BulkTyping typing, Labels labels, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        var typed = await typing.ReadAsync(form.Text("to"), SentFields.Of(form), cancellationToken);
        var model = await ReadAsync(form.Text("q"), form.Text("to"), form.Text("tags"), typed, page, choices, cancellationToken);
        return await TryAsync(model, labels, async change =>
            Page.GoTo(page.Url(Of(await desk.StartAsync(page.Caller, model.Query, change, cancellationToken)))));
    }

    private async Task<IResult> ShowAsync(
        string id, string? after, PageContext page, BulkWords words, CancellationToken cancellationToken)
    {
        var run = await desk.GetAsync(page.Caller, id, cancellationToken);
        var report = run.IsActive ? new([], null) : await desk.ReportAsync(page.Caller, id, after, cancellationToken);
        var model = new BulkRunModel(
            run, await words.WhatAsync(run.Change, cancellationToken),
            [.. report.Items.Select(item => (item.Ticket, words.Why(item.Refusal)))])
        {
            Next = report.Next,
            Problem = run.Problem is { } problem ? words.Why(problem) : null,
        };
        return page.IsFragment ? Page.Part<BulkProgress>(model) : Page.Console<BulkRunPage>(text["Title"], model);
    }

    private async Task<IResult> StopAsync(string id, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        await SentForm.ReadAsync(request, cancellationToken);
        return Page.GoTo(page.Url(Of(await desk.StopAsync(page.Caller, id, cancellationToken))));
    }

    private async Task<IResult> UndoAsync(string id, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        await SentForm.ReadAsync(request, cancellationToken);
        return Page.GoTo(page.Url(Of(await desk.UndoAsync(page.Caller, id, cancellationToken))));
    }

    private async Task<BulkStartModel> ReadAsync(
        string? query, string? to, string? tags, BulkTyped typed, PageContext page, BulkChoices choices,
        CancellationToken cancellationToken) =>
        new(query?.Trim() ?? "", to, tags, await choices.ListAsync(query?.Trim() ?? "", cancellationToken))
        {
            Typed = typed,
            Latest = await desk.FindLatestAsync(page.Caller, cancellationToken),
        };

    private async Task<IResult> TryAsync(BulkStartModel model, Labels labels, Func<BulkChange, Task<IResult>> act)
    {
        if (model.Typed.Errors.Count > 0)
            return Answer(model, StatusCodes.Status400BadRequest);
        if ((model.Typed.Change ?? BulkChoices.Read(model.To, model.Tags)) is not { } change)
            return Answer(model);
        try
        {
            return await act(change);
        }
        catch (TicketValidationException e)
        {
            return Answer(model with { Errors = e.Errors }, StatusCodes.Status400BadRequest);
        }
        catch (TicketConflictException e)
        {
            return Answer(model with { Refusal = labels.Refusal(e) }, StatusCodes.Status409Conflict);
        }
    }

    private IResult Answer(BulkStartModel model, int status = StatusCodes.Status200OK) =>
        Page.Console<BulkStartPage>(text["Title"], model, status);
}
