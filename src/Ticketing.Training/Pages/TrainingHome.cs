using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Access;
using Ticketing.UI;

namespace Ticketing.Training.Pages;

/// <summary>Where the navigation's entry leads: mentors to what they look after, trainees to their exercises.</summary>
internal sealed class TrainingHome : ITicketingPages
{
    public const string Path = "/training";

    public bool IsOfDesk => false;

    /// <summary>The entry, for whoever has anything to do with training.</summary>
    public static NavItem Entry { get; } = NavItem.ToPage(new("Training") { ["fr"] = "Formation" }, Path) with
    {
        Icon = "graduation-cap", Visible = TrainingAccess.IsOfTraining,
    };

    public void Map(RouteGroupBuilder pages) => pages.MapGet("training", Get).ForEverybody();

    private static IResult Get(PageContext page) =>
        TrainingAccess.IsOfTraining(page.Actor)
            ? Page.GoTo(page.Url(HomeOf(page.Actor)))
            : throw new TicketNotFoundException("training");

    private static string HomeOf(Actor actor) =>
        actor.MaySomewhere(Permission.Mentor) ? "/training/deployments"
        : actor.MaySomewhere(Permission.WriteScenarios) ? "/training/pools"
        : "/training/inbox";
}
