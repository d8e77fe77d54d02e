using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Training.Pools;
using Ticketing.Training.Scenarios;
using Ticketing.UI;
using Ticketing.UI.Texts;

namespace Ticketing.Training.Pages.Pools;

/// <summary>The pools: who writes scenarios or mentors reads them, who writes changes them. The desks decide.</summary>
internal sealed class PoolPages(PoolDesk pools, ScenarioDesk scenarios, PoolTransfer transfer, IStringLocalizer<PoolsText> text)
    : ITicketingPages
{
    public const string Path = "/training/pools";

    private const string Starter = "starter";

    public bool IsOfDesk => false;

    public void Map(RouteGroupBuilder pages)
    {
        var group = pages.MapGroup("training/pools").ForEverybody();
        group.MapGet("", ListAsync);
        group.MapPost("", AddAsync);
        group.MapPost("starter", StarterAsync);
        group.MapPost("import", ImportAsync);
        group.MapGet("{key}", GetAsync);
        group.MapPost("{key}", SaveAsync);
        group.MapPost("{key}/scenarios", OrderAsync);
        group.MapGet("{key}/export", ExportAsync);
    }

    public static string Of(string key, string? done = null) =>
        $"{Path}/{Uri.EscapeDataString(key)}{(done is null ? "" : $"?done={done}")}";

    private async Task<IResult> ListAsync(
        bool? add, int? added, int? changed, int? unchanged, PageContext page, CancellationToken cancellationToken) =>
        await ShowListAsync(
            page, StatusCodes.Status200OK,
            model => model with
            {
                Form = add is true && model.MayWrite ? PoolForm.New : null,
                Imported = page.FollowsForm && added is { } some ? (some, changed ?? 0, unchanged ?? 0) : null,
            },
            cancellationToken);

    private async Task<IResult> AddAsync(HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var form = PoolForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        try
        {
            await pools.SaveAsync(page.Caller, form.Key, form.ToPool([]), 0, cancellationToken);
            return Page.GoTo(page.HomeUrl(Of(form.Key, "added")));
        }
        catch (TicketValidationException e)
        {
            return await ShowListAsync(
                page, StatusCodes.Status400BadRequest, model => model with { Form = form, Errors = e.Errors }, cancellationToken);
        }
        catch (TicketConflictException)
        {
            var taken = new FieldError("key", text["Taken"]) { Code = FieldErrorCodes.Taken, Arguments = [form.Key] };
            return await ShowListAsync(
                page, StatusCodes.Status400BadRequest, model => model with { Form = form, Errors = [taken] }, cancellationToken);
        }
    }

    private async Task<IResult> StarterAsync(PageContext page, CancellationToken cancellationToken)
    {
        await transfer.ImportStarterAsync(page.Caller, cancellationToken);
        return Page.GoTo(page.HomeUrl(Of(Starter, "added")));
    }

    private async Task<IResult> ImportAsync(HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        try
        {
            if (form.Files["file"] is not { Length: > 0 } file)
                throw new TicketValidationException([new("file", text["Import.NoFile"]) { Code = FieldErrorCodes.Required }]);
            await using var zip = file.OpenReadStream();
            var done = await transfer.ImportAsync(page.Caller, zip, cancellationToken);
            return Page.GoTo(page.HomeUrl(string.Create(
                CultureInfo.InvariantCulture, $"{Path}?added={done.Added}&changed={done.Changed}&unchanged={done.Unchanged}")));
        }
        catch (TicketValidationException e)
        {
            return await ShowListAsync(
                page, StatusCodes.Status400BadRequest, model => model with { FileErrors = e.Errors }, cancellationToken);
        }
    }

    private async Task<IResult> GetAsync(string key, string? done, PageContext page, CancellationToken cancellationToken) =>
        await ShowAsync(key, page, StatusCodes.Status200OK, model => model with { Done = done }, cancellationToken);

    private async Task<IResult> SaveAsync(
        string key, HttpRequest request, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        var form = PoolForm.Read(await SentForm.ReadAsync(request, cancellationToken)) with { Key = key };
        var stored = await pools.GetAsync(page.Caller, key, cancellationToken);
        return await TryAsync(
            key, page, labels,
            async () =>
            {
                await pools.SaveAsync(page.Caller, key, form.ToPool(stored.Pool.Scenarios), form.Version, cancellationToken);
                return "saved";
            },
            // Whoever saves once more has seen that it was changed.
            model => model with { Form = form with { Version = model.Pool.Version } },
            cancellationToken);
    }

    private async Task<IResult> OrderAsync(
        string key, HttpRequest request, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        var stored = await pools.GetAsync(page.Caller, key, cancellationToken);
        var known = int.TryParse(form.Text("version"), CultureInfo.InvariantCulture, out var version) ? version : 0;
        var ordered = stored.Pool with { Scenarios = PoolOrder.Of(stored.Pool.Scenarios, form) };
        return await TryAsync(
            key, page, labels,
            async () =>
            {
                await pools.SaveAsync(page.Caller, key, ordered, known, cancellationToken);
                return "saved";
            },
            model => model,
            cancellationToken);
    }

    private async Task<IResult> TryAsync(
        string key, PageContext page, Labels labels, Func<Task<string>> work, Func<PoolModel, PoolModel> typed,
        CancellationToken cancellationToken)
    {
        try
        {
            return Page.GoTo(page.HomeUrl(Of(key, await work())));
        }
        catch (TicketValidationException e)
        {
            return await ShowAsync(
                key, page, StatusCodes.Status400BadRequest, model => typed(model) with { Errors = e.Errors }, cancellationToken);
        }
        catch (TicketConflictException e)
        {
            return await ShowAsync(
                key, page, StatusCodes.Status409Conflict, model => typed(model) with { Refusal = labels.Refusal(e) }, cancellationToken);
        }
    }

    private async Task<IResult> ExportAsync(string key, PageContext page, CancellationToken cancellationToken) =>
        Results.File(await transfer.ExportAsync(page.Caller, key, cancellationToken), "application/zip", $"{key}.zip");

    private async Task<IResult> ShowListAsync(
        PageContext page, int status, Func<PoolListModel, PoolListModel> change, CancellationToken cancellationToken)
    {
        var listed = await pools.ListAsync(page.Caller, null, cancellationToken);
        var catalogue = await ScenarioCatalogue.ReadAsync(scenarios, page.Caller, cancellationToken);
        var inPools = listed.SelectMany(pool => pool.Pool.Scenarios).ToHashSet(StringComparer.Ordinal);
        var model = new PoolListModel(
            [.. listed.Select(pool => PoolSummary.Of(pool, catalogue))],
            [.. catalogue.Eligible.Where(one => !inPools.Contains(one.Id))],
            page.Actor.MaySomewhere(Permission.WriteScenarios))
        {
            HasStarter = listed.Any(pool => pool.Key == Starter),
        };
        return Page.Console<PoolListPage>(text["Pools"], change(model), status);
    }

    private async Task<IResult> ShowAsync(
        string key, PageContext page, int status, Func<PoolModel, PoolModel> change, CancellationToken cancellationToken)
    {
        var pool = await pools.GetAsync(page.Caller, key, cancellationToken);
        var catalogue = await ScenarioCatalogue.ReadAsync(scenarios, page.Caller, cancellationToken);
        var mayWrite = page.Actor.MaySomewhere(Permission.WriteScenarios);
        var there = pool.Pool.Scenarios.ToHashSet(StringComparer.Ordinal);
        var model = new PoolModel(
            pool, PoolForm.Of(pool),
            [.. pool.Pool.Scenarios.Select(id => new PoolRow(id, catalogue.Find(id), catalogue.Languages(id)))],
            mayWrite ? [.. catalogue.Eligible.Where(one => !there.Contains(one.Id) && !one.IsRetired)] : [])
        {
            MayWrite = mayWrite,
            MayDeploy = page.Actor.MaySomewhere(Permission.Mentor),
        };
        return Page.Console<PoolPage>(pool.Pool.Name, change(model), status);
    }
}
