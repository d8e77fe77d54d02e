using System.ComponentModel;
using Ticketing.Training.Deployments;

namespace Ticketing.Training.Http;

/// <summary>A deployment.</summary>
internal sealed record DeploymentItem(
    [property: Description("Its number.")] long Id,
    [property: Description("The key of the pool.")] string Pool,
    [property: Description("How far it is: running, paused, stopped, finished.")] string State,
    [property: Description("When exercises are sent, with the seed.")] ScheduleBody Schedule,
    [property: Description("Who started it (user id).")] string By,
    [property: Description("When it was started.")] DateTimeOffset StartedAt,
    [property: Description("Who is trained (user ids).")] IReadOnlyList<string> Trainees,
    [property: Description("Whether whoever started it plays it himself.")] bool IsRehearsal,
    [property: Description("What each trainee gets, and when; empty in lists.")] IReadOnlyList<RunItemBody> Runs)
{
    public static DeploymentItem From(DeploymentView view) => new(
        view.Id, view.Pool, view.State.ToString().ToLowerInvariant(), ScheduleBody.Of(view.Schedule), view.By, view.StartedAt,
        view.Trainees, view.IsRehearsal, [.. view.Runs.Select(RunItemBody.From)]);
}
