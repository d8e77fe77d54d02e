using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Training.Deployments;
using Ticketing.Training.Fence;
using Ticketing.Training.Pages.Pools;
using Ticketing.Training.Pools;
using Ticketing.Training.Schedules;
using Ticketing.UI;
using Ticketing.UI.Texts;

namespace Ticketing.Training.Pages.Scenarios;

/// <summary>Whoever writes a scenario plays it himself: it comes after a second, and its persona is sixty times as fast as life.</summary>
internal sealed class RehearsalPages(
    PoolDesk pools, DeploymentDesk deployments, ScenarioScreen screen, IStringLocalizer<PoolsText> text, TimeProvider time)
    : ITicketingPages
{
    private const double Speed = 60;
    private const string LookAgainAfter = "2";
    private const string LookAgainLater = "10";

    private static readonly TimeSpan Late = TimeSpan.FromSeconds(20);

    public bool IsOfDesk => false;

    public void Map(RouteGroupBuilder pages)
    {
        pages.MapPost("training/scenarios/{id}/play", PlayAsync).ForEverybody();
        pages.MapGet("training/rehearsals/{id:long}", WaitAsync).ForEverybody();
    }

    public static string Of(long deployment) => string.Create(CultureInfo.InvariantCulture, $"/training/rehearsals/{deployment}");

    private async Task<IResult> PlayAsync(string id, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        var key = ScenarioCatalogue.KeyOf(id);
        var pool = (await pools.ListAsync(page.Caller, null, cancellationToken)).FirstOrDefault(one => one.Pool.Scenarios.Contains(key));
        if (pool is null)
            return await screen.ShowAsync(
                id, page, cancellationToken, StatusCodes.Status409Conflict, model => model with { Refusal = text["Play.NoPool"] });
        try
        {
            var begun = await deployments.StartAsync(
                page.Caller,
                new()
                {
                    Pool = pool.Key,
                    Trainees = [page.Caller.UserId],
                    Scenarios = [id],
                    Schedule = new(new FixedSchedule(TimeSpan.FromSeconds(1)), null),
                    Speed = Speed,
                    IsRehearsal = true,
                },
                cancellationToken);
            return Page.GoTo(page.HomeUrl(Of(begun.Id)));
        }
        catch (TicketValidationException e)
        {
            return await screen.ShowAsync(
                id, page, cancellationToken, StatusCodes.Status400BadRequest, model => model with { Refusal = labels.Refusal(e) });
        }
    }

    // The page asks for itself again until the ticket is there, with a script or without one.
    private async Task<IResult> WaitAsync(long id, HttpContext http, PageContext page, CancellationToken cancellationToken)
    {
        var view = await deployments.GetAsync(page.Caller, id, cancellationToken);
        if (!view.IsRehearsal || view.Runs is not [{ Items: [var exercise, ..] }])
            throw new TicketNotFoundException($"rehearsal {id}");
        if (exercise.Ticket is { } ticket)
            return Page.GoTo(page.DeskUrl(TrainingDesk.Path, $"/{ticket.Value}"));
        var model = new RehearsalModel(view, exercise.Scenario, time.GetUtcNow() - view.StartedAt > Late);
        if (model.IsComing)
            http.Response.Headers["Refresh"] = model.IsLate ? LookAgainLater : LookAgainAfter;
        return Page.Console<RehearsalPage>(text["Rehearsal"], model);
    }
}
