using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.AspNetCore.Attachments;
using Ticketing.Training.Format;
using Ticketing.Training.Pages.Pools;
using Ticketing.Training.Pools;
using Ticketing.Training.Scenarios;
using Ticketing.UI;
using Ticketing.UI.Texts;

namespace Ticketing.Training.Pages.Scenarios;

/// <summary>The editor of scenarios: who writes them or mentors reads there, who writes changes them. The desks decide.</summary>
internal sealed class ScenarioPages(ScenarioDesk scenarios, PoolDesk pools, ScenarioScreen screen, IStringLocalizer<PoolsText> text)
    : ITicketingPages
{
    public const string Path = "/training/scenarios";

    public bool IsOfDesk => false;

    public void Map(RouteGroupBuilder pages)
    {
        var group = pages.MapGroup("training/scenarios").ForEverybody();
        group.MapGet("new", NewAsync).OnlyForSomebodyWith(Permission.WriteScenarios);
        group.MapPost("", AddAsync).OnlyForSomebodyWith(Permission.WriteScenarios);
        group.MapPost("preview", PreviewAsync);
        group.MapGet("{id}", GetAsync);
        group.MapPost("{id}", SaveAsync);
        group.MapPost("{id}/retire", RetireAsync);
        group.MapPost("{id}/files", AddFilesAsync);
        group.MapPost("{id}/files/remove", RemoveFileAsync);
        group.MapGet("{id}/files/{name}", OpenFileAsync);
        group.MapPost("{id}/pools", PutIntoAsync);
    }

    public static string Of(string id, string? done = null) =>
        $"{Path}/{Uri.EscapeDataString(id)}{(done is null ? "" : $"?done={done}")}";

    private async Task<IResult> NewAsync(string? pool, string? of, PageContext page, CancellationToken cancellationToken)
    {
        var form = of is null
            ? new() { Text = ScenarioTemplate.In(page.Culture), Pool = pool }
            : ScenarioTemplate.Translation(await scenarios.GetAsync(page.Caller, of, cancellationToken), ScenarioCatalogue.KeyOf(of));
        return await screen.ShowNewAsync(form, page, cancellationToken);
    }

    private async Task<IResult> AddAsync(HttpRequest request, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        var sent = await SentForm.ReadAsync(request, cancellationToken);
        var form = ScenarioForm.Read(sent);
        if (sent.Text("preview") is not null)
            return await screen.ShowNewAsync(form, page, cancellationToken);
        var draft = await scenarios.ReadAsync(page.Caller, form.Text, cancellationToken);
        if (draft.Faults.Count > 0)
            return await screen.ShowNewAsync(
                form, page, cancellationToken, StatusCodes.Status400BadRequest, model => WithFaults(model, draft));
        var id = form.Id.Length > 0 ? form.Id : Keys.From(draft.Scenario.Title);
        try
        {
            await scenarios.SaveAsync(page.Caller, id, form.Text, 0, false, cancellationToken);
        }
        catch (TicketValidationException e)
        {
            return await screen.ShowNewAsync(
                form with { Id = id }, page, cancellationToken, StatusCodes.Status400BadRequest, model => model with { Errors = e.Errors });
        }
        catch (TicketConflictException)
        {
            var taken = new FieldError("id", text["Taken"]) { Code = FieldErrorCodes.Taken, Arguments = [id] };
            return await screen.ShowNewAsync(
                form with { Id = id }, page, cancellationToken, StatusCodes.Status400BadRequest, model => model with { Errors = [taken] });
        }

        return form.Pool is { } pool
            ? await PutAsync(id, pool, "added", page, labels, cancellationToken)
            : Page.GoTo(page.HomeUrl(Of(id, "added")));
    }

    private async Task<IResult> PreviewAsync(HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var form = ScenarioForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        return Page.Part<ScenarioPreview>(await screen.PreviewAsync(form, page, cancellationToken));
    }

    private async Task<IResult> GetAsync(string id, string? done, PageContext page, CancellationToken cancellationToken) =>
        await screen.ShowAsync(id, page, cancellationToken, change: model => model with { Done = done });

    private async Task<IResult> SaveAsync(string id, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var sent = await SentForm.ReadAsync(request, cancellationToken);
        var form = ScenarioForm.Read(sent) with { Id = id };
        var stored = await scenarios.GetAsync(page.Caller, id, cancellationToken);
        if (sent.Text("preview") is not null)
            return await screen.ShowAsync(id, page, cancellationToken, form: form);
        var draft = await scenarios.ReadAsync(page.Caller, form.Text, cancellationToken, stored.Files);
        if (draft.Faults.Count > 0)
            return await screen.ShowAsync(
                id, page, cancellationToken, StatusCodes.Status400BadRequest, model => WithFaults(model, draft), form);
        try
        {
            await scenarios.SaveAsync(page.Caller, id, form.Text, form.Version, stored.IsRetired, cancellationToken);
            return Page.GoTo(page.HomeUrl(Of(id, "saved")));
        }
        catch (TicketConflictException)
        {
            var newer = await scenarios.GetAsync(page.Caller, id, cancellationToken);
            // Whoever saves once more has been told, and means it.
            return await screen.ShowAsync(
                id, page, cancellationToken, StatusCodes.Status409Conflict, model => model with { IsOvertaken = true },
                form with { Version = newer.Version });
        }
    }

    private async Task<IResult> RetireAsync(
        string id, HttpRequest request, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        var retires = (await SentForm.ReadAsync(request, cancellationToken)).Text("retired") == "true";
        var stored = await scenarios.GetAsync(page.Caller, id, cancellationToken);
        try
        {
            await scenarios.SaveAsync(
                page.Caller, id, ScenarioFile.Write(stored.Scenario), stored.Version, retires, cancellationToken);
            return Page.GoTo(page.HomeUrl(Of(id, retires ? "retired" : "back")));
        }
        catch (TicketConflictException e)
        {
            return await screen.ShowAsync(
                id, page, cancellationToken, StatusCodes.Status409Conflict, model => model with { Refusal = labels.Refusal(e) });
        }
    }

    private async Task<IResult> OpenFileAsync(
        string id, string name, HttpContext http, PageContext page, CancellationToken cancellationToken)
    {
        var (file, content) = await scenarios.OpenFileAsync(page.Caller, id, name, cancellationToken);
        return AttachmentAnswer.Of(http, file, content, isShown: true);
    }

    private async Task<IResult> AddFilesAsync(
        string id, HttpRequest request, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        var streams = new List<Stream>();
        try
        {
            var sent = (await SentForm.ReadAsync(request, cancellationToken)).Files.Where(file => file.FileName.Length > 0).ToList();
            streams.AddRange(sent.Select(file => file.OpenReadStream()));
            await scenarios.AddFilesAsync(
                page.Caller, id, [.. sent.Zip(streams, (file, stream) => new NewScenarioFile(file.FileName, stream))], cancellationToken);
            return Page.GoTo(page.HomeUrl(Of(id, "files")));
        }
        catch (TicketingException e) when (e is TicketConflictException or TicketValidationException)
        {
            var status = e is TicketConflictException ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
            return await screen.ShowAsync(id, page, cancellationToken, status, model => model with { Refusal = labels.Refusal(e) });
        }
        finally
        {
            foreach (var stream in streams)
                await stream.DisposeAsync();
        }
    }

    private async Task<IResult> RemoveFileAsync(string id, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var name = (await SentForm.ReadAsync(request, cancellationToken)).Text("name") ?? "";
        await scenarios.RemoveFileAsync(page.Caller, id, name, cancellationToken);
        return Page.GoTo(page.HomeUrl(Of(id, "files")));
    }

    private async Task<IResult> PutIntoAsync(
        string id, HttpRequest request, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        var pool = (await SentForm.ReadAsync(request, cancellationToken)).Text("pool") ?? "";
        await scenarios.GetAsync(page.Caller, id, cancellationToken);
        return await PutAsync(id, pool, "put", page, labels, cancellationToken);
    }

    private async Task<IResult> PutAsync(
        string id, string key, string done, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        try
        {
            var pool = await pools.GetAsync(page.Caller, key, cancellationToken);
            if (!ScenarioId.IsTranslation(id) && !pool.Pool.Scenarios.Contains(id))
                await pools.SaveAsync(
                    page.Caller, key, pool.Pool with { Scenarios = pool.Pool.Scenarios.Add(id) }, pool.Version, cancellationToken);
            return Page.GoTo(page.HomeUrl(Of(id, done)));
        }
        catch (TicketingException e) when (e is TicketConflictException or TicketValidationException)
        {
            // The scenario is stored: that its pool does not have it yet is said there.
            return await screen.ShowAsync(
                id, page, cancellationToken, StatusCodes.Status409Conflict, model => model with { Refusal = labels.Refusal(e) });
        }
    }

    private static ScenarioModel WithFaults(ScenarioModel model, ScenarioDraft draft) => model with
    {
        Faults = draft.Faults,
        Preview = model.Preview with { TellsFaults = false },
    };
}
