using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.AspNetCore.Problems;

namespace Ticketing.AspNetCore.Access;

/// <summary>Whoever asks holds a permission of the help desk, in any scope.</summary>
internal sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement
{
    /// <summary>Looks it up, as for every other request: a revoked role ends here too.</summary>
    public sealed class Handler(RoleDesk roles) : AuthorizationHandler<PermissionRequirement>
    {
        protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
        {
            if (context.Resource is not HttpContext http)
                return;
            try
            {
                var actor = await roles.IdentifyAsync(CallerFeature.Of(http).Caller, http.RequestAborted);
                if (actor.MaySomewhere(requirement.Permission))
                    context.Succeed(requirement);
            }
            catch (Exception refusal) when (refusal is RequestRefusedException or TicketForbiddenException)
            {
                // Nobody, or somebody who may do nothing here.
            }
        }
    }
}
