using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Training.Deployments;
using Ticketing.UI;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.Training.Pages.Deployments;

/// <summary>A deployment as it runs, and what a mentor does with it.</summary>
internal static class WatchedDeployment
{
    public static async Task<IResult> GetAsync(
        long id, int? first, int? at, PageContext page, DeploymentDesk desk, PeopleDesk people, CancellationToken cancellationToken) =>
        Show(await LookAsync(id, first, at, page, desk, people, cancellationToken));

    public static async Task<IResult> GetPartAsync(
        long id, int? first, int? at, PageContext page, DeploymentDesk desk, PeopleDesk people, CancellationToken cancellationToken) =>
        Page.Part<DeploymentLive>(await LookAsync(id, first, at, page, desk, people, cancellationToken));

    public static async Task<IResult> PauseAsync(long id, PageContext page, DeploymentDesk desk, CancellationToken cancellationToken)
    {
        await desk.PauseAsync(page.Caller, id, cancellationToken);
        return Back(id, page);
    }

    public static async Task<IResult> ResumeAsync(long id, PageContext page, DeploymentDesk desk, CancellationToken cancellationToken)
    {
        await desk.ResumeAsync(page.Caller, id, cancellationToken);
        return Back(id, page);
    }

    public static async Task<IResult> AskToStopAsync(
        long id, PageContext page, DeploymentDesk desk, IStringLocalizer<DeploymentText> text, CancellationToken cancellationToken)
    {
        var deployment = (await desk.WatchAsync(page.Caller, id, 0, null, cancellationToken)).Deployment;
        var left = deployment.Counts.Planned - deployment.Counts.Delivered;
        var question = text["Stop.Question", deployment.PoolName];
        return Page.Console<ConfirmationPage>(question, new ConfirmationModel(
            question, [text["Stop.Left", left.ToString("N0", CultureInfo.CurrentCulture)], text["Stop.Sent"], text["Stop.Final"]],
            page.HomeUrl(DeploymentPages.Of(id, "stop")), text["Stop.Button"], page.HomeUrl(DeploymentPages.Of(id))));
    }

    public static async Task<IResult> StopAsync(long id, PageContext page, DeploymentDesk desk, CancellationToken cancellationToken)
    {
        await desk.StopAsync(page.Caller, id, cancellationToken);
        return Back(id, page);
    }

    public static async Task<IResult> ExtendAsync(
        long id, HttpRequest request, PageContext page, DeploymentDesk desk, PeopleDesk people, CancellationToken cancellationToken)
    {
        var more = (await SentForm.ReadAsync(request, cancellationToken)).Text("count");
        try
        {
            // What is no number is out of range, too.
            var count = int.TryParse(more, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            await desk.ExtendAsync(page.Caller, id, count, cancellationToken);
            return Back(id, page);
        }
        catch (TicketValidationException e)
        {
            return Show(await LookAsync(id, null, null, page, desk, people, cancellationToken) with { More = more, Errors = e.Errors });
        }
    }

    private static IResult Back(long id, PageContext page) => Page.GoTo(page.HomeUrl(DeploymentPages.Of(id)));

    private static IResult Show(WatchModel model) => Page.Console<DeploymentWatchPage>(
        model.Watch.Deployment.PoolName, model, model.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static async Task<WatchModel> LookAsync(
        long id, int? first, int? at, PageContext page, DeploymentDesk desk, PeopleDesk people, CancellationToken cancellationToken)
    {
        var watch = await desk.WatchAsync(page.Caller, id, first ?? 0, at, cancellationToken);
        var named = watch.Runs.Select(run => run.Trainee).Append(watch.Deployment.By).Distinct().ToList();
        return new(watch, await people.NamesAsync(page.Caller, named, cancellationToken)) { IsTurned = at is not null };
    }
}
