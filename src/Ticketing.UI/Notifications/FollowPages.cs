using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Administration;
using Ticketing.Notifications.Delivering;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Notifications;

/// <summary>Which projects the reader follows.</summary>
internal sealed class FollowPages(FollowerDesk followers, ProjectDesk projects) : ITicketingPages
{
    /// <summary>The field of a project.</summary>
    public const string Project = "project";

    /// <summary>The field of whether it is followed from then on.</summary>
    public const string Follows = "follows";

    public void Map(RouteGroupBuilder pages)
    {
        var mine = pages.MapGroup("notifications").ForEverybody();
        mine.MapPost("follow", FollowAsync);
        mine.MapPost("followed", SaveAsync);
    }

    private async Task<IResult> FollowAsync(HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        await ChangeAsync(page, form.Text(Project) ?? "", form.Text(Follows) is not null, cancellationToken);
        return Page.GoTo(LocalAddress.Of(form.Text("back")) ?? page.HomeUrl("/profile#followed"));
    }

    private async Task<IResult> SaveAsync(HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var chosen = (await SentForm.ReadAsync(request, cancellationToken))[Project].ToHashSet();
        var keys = (await projects.ListAsync(page.Caller, null, cancellationToken)).Select(project => project.Key).ToList();
        var followed = await followers.FollowedAsync(page.Caller, keys, cancellationToken);
        foreach (var key in keys.Where(key => followed.Contains(key) != chosen.Contains(key)))
            await ChangeAsync(page, key, chosen.Contains(key), cancellationToken);
        return Page.GoTo(page.HomeUrl("/profile?saved=true"));
    }

    private Task ChangeAsync(PageContext page, string project, bool follows, CancellationToken cancellationToken) => follows
        ? followers.FollowAsync(page.Caller, project, page.Caller.UserId, cancellationToken)
        : followers.UnfollowAsync(page.Caller, project, page.Caller.UserId, cancellationToken);
}
