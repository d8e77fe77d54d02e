using Ticketing.Access;
using Ticketing.Administration;

namespace Ticketing.UI.Console.Administration.Roles;

/// <summary>A role, and where it comes from.</summary>
/// <param name="Role">The role.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record RoleItem(Role Role, RoleOrigin Origin)
{
    internal static RoleItem Of(Role role, TicketingOptions options, RoleDesk desk)
    {
        // One that an administrator defined under the same name takes the place of the built-in one, and is none any more.
        var origin = options.Roles.Contains(role) ? RoleOrigin.Host : desk.BuiltIn.Contains(role) ? RoleOrigin.BuiltIn : RoleOrigin.Own;
        return new(role, origin);
    }
}
