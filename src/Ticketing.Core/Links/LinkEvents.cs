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

    /// <summary>Records that a ticket gets and loses several links at once.</summary>
    /// <param name="draft">The change of the ticket.</param>
    /// <param name="added">Links that it does not have.</param>
    /// <param name="removed">Links that it has.</param>
    /// <param name="others">The other tickets of those that it gets.</param>
    public static void RecordMany(
        TicketDraft draft, IReadOnlyList<(LinkEnd End, TicketId Other)> added, IReadOnlyList<(LinkEnd End, TicketId Other)> removed,
        IReadOnlyDictionary<TicketId, Ticket> others)
    {
        Record(draft, TicketKeyKind.Link, Keys(added), Keys(removed));
        Record(
            draft, TicketKeyKind.Blocker,
            [.. added.Where(link => link.End.IsHeldUp && others[link.Other].StatusCategory.IsOpen()).Select(Number)],
            [.. removed.Where(link => link.End.IsHeldUp).Select(Number).Where(draft.Ticket!.KeysOf(TicketKeyKind.Blocker).Contains)]);
    }

    /// <summary>Records whether a ticket is held up by one that blocks it.</summary>
    /// <param name="draft">The change of the ticket.</param>
    /// <param name="blocker">The one that blocks it, as it is now.</param>
    public static void RecordBlocker(TicketDraft draft, Ticket blocker) =>
        Record(draft, TicketKeyKind.Blocker, TicketLink.Number(blocker.Id), blocker.StatusCategory.IsOpen());

    private static List<string> Keys(IEnumerable<(LinkEnd End, TicketId Other)> links) =>
        [.. links.Select(link => new TicketLink(link.End.Name, link.Other).ToString())];

    private static string Number((LinkEnd End, TicketId Other) link) => TicketLink.Number(link.Other);

    private static void Record(TicketDraft draft, TicketKeyKind kind, List<string> added, List<string> removed)
    {
        if (added.Count + removed.Count > 0)
            draft.Record(new KeysChanged(kind) { Added = new(added), Removed = new(removed) });
    }

    private static void Record(TicketDraft draft, TicketKeyKind kind, string key, bool isThere)
    {
        if (draft.Ticket!.KeysOf(kind).Contains(key) == isThere)
            return;
        EquatableSet keys = new([key]);
        draft.Record(isThere ? new KeysChanged(kind) { Added = keys } : new KeysChanged(kind) { Removed = keys });
    }
}
