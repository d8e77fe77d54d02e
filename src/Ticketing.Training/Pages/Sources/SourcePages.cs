using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Training.Sources;
using Ticketing.UI;

namespace Ticketing.Training.Pages.Sources;

/// <summary>Real tickets on their way to scenarios, for those who write scenarios and see such tickets.</summary>
internal sealed class SourcePages(SourceDesk sources, IStringLocalizer<SourcesText> text) : ITicketingPages
{
    public const string Path = "/training/sources";

    private const int Shown = 50;

    public bool IsOfDesk => false;

    public static string Of(TicketId id) => string.Create(CultureInfo.InvariantCulture, $"{Path}/{id.Value}");

    public static string More(string query, string cursor) =>
        $"{Path}?q={Uri.EscapeDataString(query)}&cursor={Uri.EscapeDataString(cursor)}";

    public void Map(RouteGroupBuilder pages)
    {
        var group = pages.MapGroup("training/sources").OnlyForSomebodyWith(Permission.WriteScenarios);
        group.MapGet("", ListAsync);
        group.MapGet("{id:long}", GetAsync);
        group.MapPost("{id:long}", CorrectAsync);
    }

    private async Task<IResult> ListAsync(string? q, string? cursor, PageContext page, CancellationToken cancellationToken)
    {
        try
        {
            var found = await sources.ListAsync(page.Caller, q, Shown, cursor, cancellationToken);
            return Page.Console<SourceListPage>(text["Title"], new SourceListModel(q ?? "", found, null));
        }
        catch (TicketValidationException e)
        {
            return Page.Console<SourceListPage>(
                text["Title"], new SourceListModel(q ?? "", null, e.Errors[0].Message), StatusCodes.Status400BadRequest);
        }
    }

    private async Task<IResult> GetAsync(long id, PageContext page, CancellationToken cancellationToken) =>
        await ShowAsync(new(id), SourceForm.Empty, page, [], StatusCodes.Status200OK, cancellationToken);

    private async Task<IResult> CorrectAsync(long id, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var sent = await SentForm.ReadAsync(request, cancellationToken);
        var form = SourceForm.Read(sent);
        // What is corrected makes another draft; what was typed into the first one would have the originals.
        if (sent.Text("approve") is null)
            return await ShowAsync(new(id), form with { Text = null }, page, [], StatusCodes.Status200OK, cancellationToken);
        try
        {
            var saved = await sources.ApproveAsync(
                page.Caller, new(id), form.Corrections, form.Id, form.Text ?? "", cancellationToken);
            return Page.GoTo(page.HomeUrl(Scenarios.ScenarioPages.Of(saved.Id, "added")));
        }
        catch (TicketValidationException e)
        {
            return await ShowAsync(new(id), form, page, e.Errors, StatusCodes.Status400BadRequest, cancellationToken);
        }
        catch (TicketConflictException)
        {
            var taken = new FieldError("id", text["Taken"]) { Code = FieldErrorCodes.Taken, Arguments = [form.Id] };
            return await ShowAsync(new(id), form, page, [taken], StatusCodes.Status400BadRequest, cancellationToken);
        }
    }

    private async Task<IResult> ShowAsync(
        TicketId id, SourceForm form, PageContext page, IReadOnlyList<FieldError> errors, int status, CancellationToken cancellationToken)
    {
        var draft = await sources.PrepareAsync(page.Caller, id, form.Corrections, cancellationToken);
        return Page.Console<SourcePage>(text["Title"], new SourceModel(draft, form, errors), status);
    }
}
