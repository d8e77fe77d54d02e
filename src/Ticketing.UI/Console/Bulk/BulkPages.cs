using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Bulk;
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

    private async Task<IResult> AskAsync(
        string? q, string? to, string? tags, HttpContext http, PageContext page, CancellationToken cancellationToken)
    {
        var model = await ReadAsync(http, q, to, tags, cancellationToken);
        if (BulkChoices.Read(to, tags) is not { } change)
            return Page.Console<BulkStartPage>(text["Title"], model);
        try
        {
            model = model with { Preview = await desk.PreviewAsync(page.Caller, model.Query, change, cancellationToken) };
            return Page.Console<BulkStartPage>(text["Title"], model);
        }
        catch (TicketValidationException e)
        {
            return Page.Console<BulkStartPage>(text["Title"], model with { Errors = e.Errors }, StatusCodes.Status400BadRequest);
        }
    }

    private async Task<IResult> StartAsync(HttpContext http, PageContext page, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        var (q, to, tags) = (form.Text("q"), form.Text("to"), form.Text("tags"));
        if (BulkChoices.Read(to, tags) is not { } change)
            return Page.GoTo(page.Url(Of(q ?? "")));
        try
        {
            var run = await desk.StartAsync(page.Caller, q ?? "", change, cancellationToken);
            return Page.GoTo(page.Url($"{Path}/{run.Id}"));
        }
        catch (TicketingException e) when (e is TicketValidationException or TicketConflictException)
        {
            var model = await ReadAsync(http, q, to, tags, cancellationToken);
            return Page.Console<BulkStartPage>(
                text["Title"],
                e is TicketValidationException { Errors: var errors }
                    ? model with { Errors = errors }
                    : model with { Refusal = http.RequestServices.GetRequiredService<Labels>().Refusal(e) },
                e is TicketConflictException ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
        }
    }

    private async Task<IResult> ShowAsync(
        string id, string? after, HttpContext http, PageContext page, CancellationToken cancellationToken)
    {
        var run = await desk.GetAsync(page.Caller, id, cancellationToken);
        var report = run.IsActive ? null : await desk.ReportAsync(page.Caller, id, after, cancellationToken);
        var words = http.RequestServices.GetRequiredService<BulkWords>();
        var model = new BulkRunModel(
            run, await words.WhatAsync(run.Change, cancellationToken), report,
            [.. (report?.Items ?? []).Select(item => words.Why(item.Refusal))])
        {
            Problem = run.Problem is null ? null : words.Why(run.Problem),
        };
        return page.IsFragment ? Page.Part<BulkProgress>(model) : Page.Console<BulkRunPage>(text["Title"], model);
    }

    private async Task<IResult> StopAsync(string id, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        await SentForm.ReadAsync(request, cancellationToken);
        await desk.StopAsync(page.Caller, id, cancellationToken);
        return Page.GoTo(page.Url($"{Path}/{id}"));
    }

    private async Task<IResult> UndoAsync(string id, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        await SentForm.ReadAsync(request, cancellationToken);
        await desk.UndoAsync(page.Caller, id, cancellationToken);
        return Page.GoTo(page.Url($"{Path}/{id}"));
    }

    private static async Task<BulkStartModel> ReadAsync(
        HttpContext http, string? q, string? to, string? tags, CancellationToken cancellationToken)
    {
        var choices = http.RequestServices.GetRequiredService<BulkChoices>();
        return new(q?.Trim() ?? "", to, tags, choices.Triggers(), await choices.TeamsAsync(cancellationToken));
    }
}
