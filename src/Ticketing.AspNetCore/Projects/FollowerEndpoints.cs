using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.Notifications.Delivering;

namespace Ticketing.AspNetCore.Projects;

/// <summary>Who follows a project.</summary>
internal sealed class FollowerEndpoints : ITicketingEndpoints
{
    public void Map(RouteGroupBuilder group)
    {
        var followers = group.MapGroup("").WithTags("Projects");
        followers.MapGet("projects/{key}/followers", ListAsync)
            .Describe(
                "listFollowers", "Who follows a project",
                "Their user ids; who may not see people has himself alone in it, when he follows the project.")
            .Shows("""{ "items": ["u-3"] }""")
            .Refuses(404);
        followers.MapPut("projects/{key}/followers/{user}", FollowAsync)
            .Describe(
                "followProject", "Make somebody follow a project",
                "Followers are told of tickets in the project, as far as they see them. The user me is the caller: everybody may follow " +
                $"a project; who manages it says so for others. At most {FollowerDesk.MostFollowers} follow a project.")
            .Refuses(400, 404);
        followers.MapDelete("projects/{key}/followers/{user}", UnfollowAsync)
            .Describe("unfollowProject", "End that somebody follows a project", "The user me is the caller.")
            .Refuses(404);
    }

    internal static async Task<Answer<FollowerList>> ListAsync(
        string key, HttpContext http, FollowerDesk desk, CancellationToken cancellationToken) =>
        new(new(await desk.ListAsync(http.Caller(), key, cancellationToken)));

    internal static async Task<NoContent> FollowAsync(
        string key, string user, HttpContext http, FollowerDesk desk, CancellationToken cancellationToken)
    {
        await desk.FollowAsync(http.Caller(), key, http.UserNamed(user), cancellationToken);
        return TypedResults.NoContent();
    }

    internal static async Task<NoContent> UnfollowAsync(
        string key, string user, HttpContext http, FollowerDesk desk, CancellationToken cancellationToken)
    {
        await desk.UnfollowAsync(http.Caller(), key, http.UserNamed(user), cancellationToken);
        return TypedResults.NoContent();
    }
}
