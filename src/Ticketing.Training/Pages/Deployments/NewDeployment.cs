using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Training.Deployments;
using Ticketing.Training.Pools;
using Ticketing.Training.Scenarios;
using Ticketing.UI;

namespace Ticketing.Training.Pages.Deployments;

/// <summary>The form of a new deployment: it shows the timetable before anything begins, and starts it.</summary>
internal static class NewDeployment
{
    /// <summary>How many of a trainee's times the preview lists.</summary>
    public const int MostListed = 20;

    public static async Task<IResult> GetAsync(
        string? pool, PageContext page, DeploymentDesk desk, PoolDesk pools, IStringLocalizer<DeploymentText> text,
        CancellationToken cancellationToken) =>
        Show(await ModelAsync(new() { Pool = pool }, page, desk, pools, cancellationToken), text);

    public static async Task<IResult> PostAsync(
        HttpRequest request, PageContext page, DeploymentDesk desk, PoolDesk pools, ScenarioDesk scenarios, PeopleDesk people,
        IStringLocalizer<DeploymentText> text, CancellationToken cancellationToken)
    {
        var sent = await SentForm.ReadAsync(request, cancellationToken);
        var form = DeploymentForm.Read(sent);
        try
        {
            if (sent.Text("do") is "start")
            {
                var started = await desk.StartAsync(page.Caller, form.ToRequest(), cancellationToken);
                return Page.GoTo(page.HomeUrl(DeploymentPages.Of(started.Id)));
            }

            var preview = await desk.PreviewAsync(page.Caller, form.ToRequest(), cancellationToken);
            // What is started then has the times that were looked at.
            var model = await ModelAsync(form with { Seed = $"{preview.Schedule.Seed}" }, page, desk, pools, cancellationToken);
            string[] listed = [.. preview.Runs.SelectMany(run => run.Items.Take(MostListed)).Select(item => item.Scenario).Distinct()];
            return Show(
                model with
                {
                    Preview = preview,
                    Names = await people.NamesAsync(page.Caller, preview.Trainees, cancellationToken),
                    Titles = await scenarios.TitlesAsync(page.Caller, listed, cancellationToken),
                },
                text);
        }
        catch (TicketValidationException e)
        {
            return Show(await ModelAsync(form, page, desk, pools, cancellationToken) with { Errors = e.Errors }, text);
        }
    }

    private static IResult Show(NewDeploymentModel model, IStringLocalizer<DeploymentText> text) => Page.Console<NewDeploymentPage>(
        text["New"], model, model.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static async Task<NewDeploymentModel> ModelAsync(
        DeploymentForm form, PageContext page, DeploymentDesk desk, PoolDesk pools, CancellationToken cancellationToken) => new(
        form, await pools.ListAsync(page.Caller, null, cancellationToken), await desk.ListTraineesAsync(page.Caller, cancellationToken));
}
