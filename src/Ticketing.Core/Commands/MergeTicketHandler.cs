using Ticketing.Access;
using Ticketing.Links;
using Ticketing.Tickets;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

internal sealed class MergeTicketHandler : CommandHandler<MergeTicket>
{
    /// <summary>Refuses to merge, or to undo it, to who may not.</summary>
    /// <exception cref="TicketForbiddenException">He may not.</exception>
    public static void RequireMay(Ticket ticket, Actor actor)
    {
        if (TrainingTenant.IsOne(actor.Tenant))
            throw new TicketForbiddenException(Wording.Of(RefusalCodes.MergeInTraining, $"Exercises are not merged."));
        Require(MergeRules.May(actor, ticket), Permission.Triage);
    }

    protected override void Authorize(MergeTicket command, Ticket ticket, Actor actor) => RequireMay(ticket, actor);

    protected override FactsNeeded Needs(MergeTicket command, Ticket ticket) => new() { Other = command.Into, Merges = true };

    protected override void Decide(MergeTicket command, TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        var (into, kinds) = (facts.Other!, facts.Merge!.Kinds);
        // Whoever sends it twice has merged it already.
        if (ticket.IsMerged)
            return;
        RequireMay(into, facts.Actor);
        // Who is let in by it is let in by hand.
        if (command.AddsRequester && !facts.Merge.Following.Contains(ticket.Requester))
            WatchTicketHandler.RequireMay(ticket.Requester, into, facts.Actor);
        if ((RefuseInto(ticket, into) ?? MergedLinks.Of(ticket, into, kinds).Refuse(facts.Merge, facts.Seen)
            ?? SubjectChanges.RefuseToTake(into, ticket)) is { } refusal)
            throw new TicketValidationException(MergeRules.Field, refusal);
        LinkEvents.RecordMany(
            draft, [], [.. MergedLinks.Leaving(ticket, kinds).Select(link => (kinds.Find(link.End)!, link.Other))], facts.Merge.Linked);
        // What held it up is a matter of the other one now.
        var steps = ticket.StatusCategory.IsOpen() ? Endings.Require("merge", draft.Ticket!, hasComment: false, facts) : [];
        LinkEvents.RecordMany(draft, [(LinkKind.Merges.Forward, into.Id)], [], facts.Merge.Linked);
        foreach (var (transition, reached) in steps)
            draft.Record(FireTransitionHandler.Fired(transition, reached, facts));
    }

    protected override TicketChange? DecideOther(MergeTicket command, Ticket ticket, DecisionFacts facts)
    {
        var (into, following) = (facts.Other!, facts.Merge!.Following);
        if (ticket.IsMerged)
            return null;
        var draft = new TicketDraft(into.Id, into, facts.Actor.UserId, facts.Now);
        LinkEvents.RecordMany(draft, MergedLinks.Of(ticket, into, facts.Merge.Kinds).Taken, [], facts.Merge.Linked);
        SubjectChanges.Take(draft, ticket);
        var known = ticket.AsPublic().Watchers;
        RecordWatchers(
            draft, [.. known.Append(ticket.Requester).Where(user => following.Contains(user) || IsAdded(user))], isInternal: false);
        RecordWatchers(draft, [.. ticket.Watchers.Except(known).Where(following.Contains)], isInternal: true);
        return draft.ToChange();

        bool IsAdded(string user) => command.AddsRequester && user == ticket.Requester;
    }

    protected override TicketParts Touches(MergeTicket command) => TicketParts.Status;

    private static Wording? RefuseInto(Ticket ticket, Ticket into) =>
        ticket.Id == into.Id ? Wording.Of(LinkErrorCodes.ToItself, $"A ticket is not linked with itself.")
        : into.IsMerged ? LinkRules.ToMerged(into.Id)
        : null;

    // Who needs the other one is told of it anyway; who stopped watching it by himself said no. Who watches because of an internal comment
    // becomes a watcher of whom everybody knows, as anybody else would.
    private static void RecordWatchers(TicketDraft draft, IReadOnlyList<string> users, bool isInternal)
    {
        var ticket = draft.Ticket!;
        var there = isInternal ? ticket.Watchers : ticket.AsPublic().Watchers;
        EquatableSet added = new(users
            .Where(user => user != ticket.Requester && !there.Contains(user)
                && !ticket.KeysOf(TicketKeyKind.Unwatched).Contains(user))
            .Distinct(StringComparer.Ordinal)
            .Take(TicketLimits.Watchers - ticket.Watchers.Count));
        if (added.Count > 0)
            draft.Record(new KeysChanged(TicketKeyKind.Watcher) { Added = added, Internal = isInternal });
    }
}
