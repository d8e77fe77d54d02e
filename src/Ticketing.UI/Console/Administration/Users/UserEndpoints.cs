using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Ticketing.Access;

namespace Ticketing.UI.Console.Administration.Users;

/// <summary>People: finding, adding and changing them, their teams and roles.</summary>
internal static class UserEndpoints
{
    public static void Map(RouteGroupBuilder admin)
    {
        var users = admin.MapGroup("users").OnlyFor(Permission.ManagePeople);
        users.MapGet("", UserListing.GetAsync);
        users.MapGet("new", AddingUser.GetAsync);
        users.MapPost("new", AddingUser.PostAsync);
        users.MapGet("edit", EditingUser.GetAsync);
        users.MapPost("edit", EditingUser.PostAsync);
        users.MapPost("join", UserTeams.JoinAsync);
        users.MapPost("leave", UserTeams.LeaveAsync);
        users.MapPost("grant", UserRoles.GrantAsync);
        users.MapPost("revoke", UserRoles.RevokeAsync);
        users.MapGet("deactivate", UserActivity.AskAsync);
        users.MapPost("deactivate", UserActivity.DeactivateAsync);
        users.MapPost("activate", UserActivity.ActivateAsync);
    }
}
