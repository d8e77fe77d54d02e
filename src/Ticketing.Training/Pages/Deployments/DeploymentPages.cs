using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Ticketing.Access;
using Ticketing.UI;

namespace Ticketing.Training.Pages.Deployments;

/// <summary>Deployments for mentors: which there are, a new one with a preview, and one as it runs.</summary>
internal sealed class DeploymentPages : ITicketingPages
{
    public const string List = "/training/deployments";
    public const string New = "/training/deployments/new";

    public bool IsOfDesk => false;

    public void Map(RouteGroupBuilder pages)
    {
        var deployments = pages.MapGroup("training/deployments");
        deployments.MapGet("", DeploymentListing.GetAsync).OnlyForSomebodyWith(Permission.Mentor);
        deployments.MapGet("new", NewDeployment.GetAsync).OnlyForSomebodyWith(Permission.Mentor);
        deployments.MapPost("new", NewDeployment.PostAsync).OnlyForSomebodyWith(Permission.Mentor);
        // Whoever plays a scenario of his own watches that one: the desk decides.
        var one = deployments.MapGroup("{id:long}").ForEverybody();
        one.MapGet("", WatchedDeployment.GetAsync);
        one.MapGet("live", WatchedDeployment.GetPartAsync);
        one.MapPost("pause", WatchedDeployment.PauseAsync);
        one.MapPost("resume", WatchedDeployment.ResumeAsync);
        one.MapGet("stop", WatchedDeployment.AskToStopAsync);
        one.MapPost("stop", WatchedDeployment.StopAsync);
        one.MapPost("extend", WatchedDeployment.ExtendAsync);
    }

    public static string Of(long id, string? step = null) => FormattableString.Invariant($"{List}/{id}{(step is null ? "" : $"/{step}")}");
}
