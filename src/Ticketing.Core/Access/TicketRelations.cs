using Ticketing.Tickets;

namespace Ticketing.Access;

/// <summary>Where on a ticket its relations stand.</summary>
internal static class TicketRelations
{
    /// <summary>
    /// What the ticket is in, assigned to, requested or filed by; null for nothing, and for what is a key: of those a ticket has several.
    /// </summary>
    public static string? ValueOn(this TicketRelation relation, Ticket ticket) => relation switch
    {
        TicketRelation.Project => ticket.Project,
        TicketRelation.Team => ticket.Team,
        TicketRelation.Organisation => ticket.Organisation,
        TicketRelation.Assignee => ticket.Assignee,
        TicketRelation.Requester => ticket.Requester,
        TicketRelation.Creator => ticket.Creator,
        _ => null,
    };

    /// <summary>The kind of the keys that the relation is; null when it is something that a ticket has one of.</summary>
    public static TicketKeyKind? KeyKind(this TicketRelation relation) => relation switch
    {
        TicketRelation.AccessKey => TicketKeyKind.Access,
        TicketRelation.Watcher => TicketKeyKind.Watcher,
        _ => null,
    };
}
