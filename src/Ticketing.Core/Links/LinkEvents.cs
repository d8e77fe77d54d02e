using Ticketing.Tickets;

namespace Ticketing.Links;

/// <summary>What happens to one of two tickets that are linked, or are no more. The same for both of them.</summary>
internal static class LinkEvents
{
    /// <summary>Records that a ticket is linked, where it is not yet.</summary>
    /// <param name="draft">The change of the ticket.</param>
    /// <param name="end">What it is to the other one.</param>
    /// <param name="other">The other one.</param>
    public static void RecordAdded(TicketDraft draft, LinkEnd end, Ticket other)
    {
        Record(draft, TicketKeyKind.Link, new TicketLink(end.Name, other.Id).ToString(), isThere: true);
        if (end.IsHeldUp)
            RecordBlocker(draft, other);
    }

    /// <summary>Records that a ticket is linked no more, where it is.</summary>
    /// <inheritdoc cref="RecordAdded" path="/param"/>
    public static void RecordRemoved(TicketDraft draft, LinkEnd end, TicketId other)
    {
        Record(draft, TicketKeyKind.Link, new TicketLink(end.Name, other).ToString(), isThere: false);
        if (end.IsHeldUp)
            Record(draft, TicketKeyKind.Blocker, TicketLink.Number(other), isThere: false);
    }

    /// <summary>Records whether a ticket is held up by one that blocks it.</summary>
    /// <param name="draft">The change of the ticket.</param>
    /// <param name="blocker">The one that blocks it, as it is now.</param>
    public static void RecordBlocker(TicketDraft draft, Ticket blocker) =>
        Record(draft, TicketKeyKind.Blocker, TicketLink.Number(blocker.Id), blocker.StatusCategory.IsOpen());

    private static void Record(TicketDraft draft, TicketKeyKind kind, string key, bool isThere)
    {
        if (draft.Ticket!.KeysOf(kind).Contains(key) == isThere)
            return;
        EquatableSet keys = new([key]);
        draft.Record(isThere ? new KeysChanged(kind) { Added = keys } : new KeysChanged(kind) { Removed = keys });
    }
}
