using Ticketing.Access;

namespace Ticketing.Commands;

/// <summary>Refusals for want of a permission.</summary>
internal static class CommandAuthorization
{
    /// <summary>Refuses what needs a permission that is not held.</summary>
    /// <exception cref="TicketForbiddenException">It is not.</exception>
    public static void Require(bool holds, Permission permission)
    {
        if (!holds)
            throw new TicketForbiddenException(permission);
    }
}
