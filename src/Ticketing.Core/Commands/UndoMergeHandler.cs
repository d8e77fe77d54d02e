using Ticketing.Access;
using Ticketing.Links;
using Ticketing.Tickets;

namespace Ticketing.Commands;

internal sealed class UndoMergeHandler : CommandHandler<UndoMerge>
{
    protected override void Authorize(UndoMerge command, Ticket ticket, Actor actor) => MergeTicketHandler.RequireMay(ticket, actor);

    protected override FactsNeeded Needs(UndoMerge command, Ticket ticket) =>
        new() { Other = ticket.MergedInto, HidesOther = true, Merges = ticket.IsMerged };

    protected override void Decide(UndoMerge command, TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        if (!ticket.IsMerged)
            return;
        var (into, merge) = (facts.Other!, facts.Merge!);
        MergeTicketHandler.RequireMay(into, facts.Actor);
        if (merge.Record is not { } record)
        {
            throw new TicketForbiddenException(Wording.Of(
                RefusalCodes.MergeUnknown, $"What {ticket.Id} was before it was merged is not known here: it was merged elsewhere."));
        }

        var links = MergedLinks.Back(ticket, into, record, merge.Kinds);
        if ((RefuseInto(into, record, facts) ?? links.Refuse(merge, facts.Seen)) is { } refusal)
            throw new TicketForbiddenException(refusal);
        LinkEvents.RecordMany(draft, [], [(LinkKind.Merges.Forward, into.Id)], merge.Linked);
        if (Differs(ticket, record.Before))
            draft.Record(record.Before);
        LinkEvents.RecordMany(draft, links.Taken, [], merge.Linked);
    }

    protected override TicketChange? DecideOther(UndoMerge command, Ticket ticket, DecisionFacts facts)
    {
        if (!ticket.IsMerged)
            return null;
        var (into, record) = (facts.Other!, facts.Merge!.Record!);
        var draft = new TicketDraft(into.Id, into, facts.Actor.UserId, facts.Now);
        LinkEvents.RecordMany(draft, [], MergedLinks.Read(record.Moved, facts.Merge.Kinds), facts.Merge.Linked);
        SubjectChanges.GiveBack(draft, record.Subjects);
        var known = into.AsPublic().Watchers;
        RecordGone(draft, record.Watchers.Where(known.Contains), isInternal: false);
        RecordGone(draft, record.InternalWatchers.Where(user => into.Watchers.Contains(user) && !known.Contains(user)), isInternal: true);
        RecordBack(draft, record.Insiders.Where(known.Contains));
        return draft.ToChange();
    }

    protected override TicketParts Touches(UndoMerge command) => TicketParts.Status;

    private static Wording? RefuseInto(Ticket into, MergeRecord record, DecisionFacts facts)
    {
        if (into.IsMerged)
            return Wording.Of(RefusalCodes.MergedOn, $"{into.Id} was merged into another ticket itself: undo that first.");
        foreach (var (end, other) in MergedLinks.Read(record.Moved, facts.Merge!.Kinds))
        {
            if (!LinkRules.IsLinked(into, end, other))
            {
                return facts.Seen.Contains(other)
                    ? Wording.Of(
                        RefusalCodes.MergeLinkGone,
                        $"{into.Id} has lost a link that came with it ({end}: {other}): set that again first.")
                    : MergeRules.LinkUnseen(into.Id);
            }
        }

        return null;
    }

    private static bool Differs(Ticket ticket, MergeUndone before) =>
        (ticket.Status, ticket.StatusCategory, ticket.ResolvedAt, ticket.ResolvedBy, ticket.ClosedAt, ticket.Reopens, ticket.IsAnswered)
        != (before.Status, before.StatusCategory, before.ResolvedAt, before.ResolvedBy, before.ClosedAt, before.Reopens, before.Answered);

    private static void RecordBack(TicketDraft draft, IEnumerable<string> users)
    {
        EquatableSet added = new(users);
        if (added.Count > 0)
            draft.Record(new KeysChanged(TicketKeyKind.Watcher) { Added = added, Internal = true });
    }

    private static void RecordGone(TicketDraft draft, IEnumerable<string> users, bool isInternal)
    {
        EquatableSet removed = new(users);
        if (removed.Count == 0)
            return;
        var unwatched = draft.Ticket!.KeysOf(TicketKeyKind.Unwatched);
        draft.Record(new KeysChanged(TicketKeyKind.Watcher) { Removed = removed, Internal = isInternal });
        // Whoever undoes it says nothing about watching by that.
        if (draft.Ticket.KeysOf(TicketKeyKind.Unwatched).Except(unwatched).ToList() is { Count: > 0 } said)
            draft.Record(new KeysChanged(TicketKeyKind.Unwatched) { Removed = new(said), Internal = isInternal });
    }
}
