using Ticketing.Tickets;

namespace Ticketing.Live;

/// <summary>Who is at a ticket is not who it was.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="User">Who came, went, or does something else there (user id).</param>
/// <param name="IsPublic">Whether those are told of it who read no internal comments.</param>
internal sealed record PresenceChange(TicketId Ticket, string User, bool IsPublic)
{
    /// <summary>What changes by what somebody did and does; null when nothing does.</summary>
    public static PresenceChange? Of(TicketId ticket, string user, Doing? before, Doing? after) =>
        before == after ? null : new(ticket, user, PresenceRules.IsPublic(before, after));
}
