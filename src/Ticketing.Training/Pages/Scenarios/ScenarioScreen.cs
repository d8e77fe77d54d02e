using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Attachments;
using Ticketing.Training.Format;
using Ticketing.Training.Pages.Pools;
using Ticketing.Training.Pools;
using Ticketing.Training.Scenarios;
using Ticketing.UI;

namespace Ticketing.Training.Pages.Scenarios;

/// <summary>Puts the editor together. Thread-safe.</summary>
internal sealed class ScenarioScreen(ScenarioDesk scenarios, PoolDesk pools, PeopleDesk people, IStringLocalizer<PoolsText> text)
{
    /// <summary>A new scenario.</summary>
    public async Task<IResult> ShowNewAsync(
        ScenarioForm form, PageContext page, CancellationToken cancellationToken, int status = StatusCodes.Status200OK,
        Func<ScenarioModel, ScenarioModel>? change = null)
    {
        var model = new ScenarioModel(form, await PreviewAsync(form, page, cancellationToken))
        {
            MayWrite = true,
            Pools = form.Pool is { } key ? [await pools.GetAsync(page.Caller, key, cancellationToken)] : [],
        };
        return Page.Console<ScenarioPage>(text["Scenario.New"], change is null ? model : change(model), status);
    }

    /// <summary>A scenario as it is stored, or as it was typed when <paramref name="form"/> has that.</summary>
    public async Task<IResult> ShowAsync(
        string id, PageContext page, CancellationToken cancellationToken, int status = StatusCodes.Status200OK,
        Func<ScenarioModel, ScenarioModel>? change = null, ScenarioForm? form = null)
    {
        var saved = await scenarios.GetAsync(page.Caller, id, cancellationToken);
        form ??= new() { Id = id, Text = ScenarioFile.Write(saved.Scenario), Version = saved.Version };
        var mayWrite = page.Actor.MaySomewhere(Permission.WriteScenarios);
        var key = ScenarioCatalogue.KeyOf(id);
        var all = await pools.ListAsync(page.Caller, null, cancellationToken);
        var names = await people.NamesAsync(page.Caller, [saved.By], cancellationToken);
        var catalogue = await ScenarioCatalogue.ReadAsync(scenarios, page.Caller, cancellationToken);
        var model = new ScenarioModel(form, await PreviewAsync(form, saved.Files, page, cancellationToken))
        {
            Saved = saved,
            SavedBy = names.GetValueOrDefault(saved.By),
            Languages = catalogue.Languages(id),
            Pools = [.. all.Where(pool => pool.Pool.Scenarios.Contains(key))],
            OtherPools = mayWrite && key == id ? [.. all.Where(pool => !pool.Pool.Scenarios.Contains(key))] : [],
            MayWrite = mayWrite,
        };
        return Page.Console<ScenarioPage>(saved.Scenario.Title, change is null ? model : change(model), status);
    }

    /// <summary>How a text will be seen, of a scenario that is stored or of a new one.</summary>
    public async Task<ScenarioPreviewModel> PreviewAsync(ScenarioForm form, PageContext page, CancellationToken cancellationToken)
    {
        var stored = form.Version > 0 ? await scenarios.GetAsync(page.Caller, form.Id, cancellationToken) : null;
        return await PreviewAsync(form, stored?.Files ?? [], page, cancellationToken);
    }

    private async Task<ScenarioPreviewModel> PreviewAsync(
        ScenarioForm form, IReadOnlyCollection<Attachment> files, PageContext page, CancellationToken cancellationToken) =>
        new(await scenarios.ReadAsync(page.Caller, form.Text, cancellationToken, files), scenarios.Criteria);
}
