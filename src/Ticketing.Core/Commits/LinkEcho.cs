using Ticketing.Links;
using Ticketing.Tickets;

namespace Ticketing.Commits;

/// <summary>
/// What follows for another ticket from a change of one that is linked with it: the link is on both, and an open ticket holds up those that
/// it blocks. Pure.
/// </summary>
/// <param name="Other">The other ticket.</param>
/// <param name="End">What that is to the one that changes.</param>
/// <param name="Cause">What became of the link.</param>
internal readonly record struct LinkEcho(TicketId Other, LinkEnd End, LinkEcho.Causes Cause)
{
    /// <summary>What may become of a link.</summary>
    internal enum Causes
    {
        /// <summary>It was set.</summary>
        Set,

        /// <summary>It was taken off.</summary>
        TakenOff,

        /// <summary>It stays, and the ticket that blocks was opened or is over.</summary>
        Kept,
    }

    /// <summary>All that follows from a change.</summary>
    public static IEnumerable<LinkEcho> Of(TicketChange change, LinkKinds kinds)
    {
        var before = change.Before?.KeysOf(TicketKeyKind.Link) ?? default;
        var after = change.After.KeysOf(TicketKeyKind.Link);
        var isOpen = change.After.StatusCategory.IsOpen();
        if (before == after && (after.Count == 0 || change.Before?.StatusCategory.IsOpen() == isOpen))
            return [];
        return
        [
            .. Read(after.Except(before), kinds, Causes.Set),
            .. Read(before.Except(after), kinds, Causes.TakenOff),
            .. change.Before?.StatusCategory.IsOpen() == isOpen
                ? []
                : Read(after.Intersect(before), kinds, Causes.Kept).Where(echo => echo.End.IsHeldUp),
        ];
    }

    /// <summary>The change of the other ticket with what follows.</summary>
    /// <param name="ticket">The ticket that changes, as it is afterwards.</param>
    /// <param name="other">The other one.</param>
    /// <param name="change">What happens to that anyway; null for nothing.</param>
    /// <param name="last">The last event of the ticket that changes: whoever caused that causes this, at the same time.</param>
    /// <returns>Null where nothing happens to it.</returns>
    public TicketChange? Apply(Ticket ticket, Ticket other, TicketChange? change, RecordedEvent last)
    {
        var draft = new TicketDraft(other.Id, change?.After ?? other, last.By, last.At);
        switch (Cause)
        {
            case Causes.Set:
                LinkEvents.RecordAdded(draft, End, ticket);
                break;
            case Causes.TakenOff:
                LinkEvents.RecordRemoved(draft, End, ticket.Id);
                break;
            default:
                if (LinkRules.IsLinked(draft.Ticket!, End, ticket.Id))
                    LinkEvents.RecordBlocker(draft, ticket);
                break;
        }

        return change is null ? draft.ToChange() : change.Then(draft.ToChange());
    }

    private static IEnumerable<LinkEcho> Read(IEnumerable<string> keys, LinkKinds kinds, Causes cause) =>
        from link in keys.Select(TicketLink.Read).OfType<TicketLink>()
        let end = kinds.Find(link.End)
        where end is not null
        select new LinkEcho(link.Other, end.Opposite, cause);
}
