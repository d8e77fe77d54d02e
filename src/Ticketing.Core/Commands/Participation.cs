using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>
/// Whom a text makes a part of its ticket: who is named in it and may read it, and who watches from then on because he wrote it or is named
/// in it. Pure; who the people are comes in.
/// </summary>
internal static class Participation
{
    /// <summary>A comment with those whom it makes a part of the ticket.</summary>
    public static CommentAdded With(this CommentAdded comment, Ticket ticket, DecisionFacts facts)
    {
        var isInternal = comment.IsInternal();
        var mentioned = Mentioned(ticket, isInternal, facts);
        var watching = Watching(ticket, isInternal, mentioned.Prepend(facts.Actor.UserId), facts);
        return comment with { Mentioned = mentioned, Watching = watching };
    }

    /// <summary>A comment that was rewritten, with those whom it names anew.</summary>
    public static CommentEdited With(this CommentEdited comment, Ticket ticket, DecisionFacts facts)
    {
        var isInternal = comment.IsInternal();
        var mentioned = Mentioned(ticket, isInternal, facts);
        return comment with { Mentioned = mentioned, Watching = Watching(ticket, isInternal, mentioned, facts) };
    }

    /// <summary>A description that was written anew, with those whom it makes a part of the ticket: not who wrote it.</summary>
    public static DescriptionChanged With(this DescriptionChanged description, Ticket ticket, DecisionFacts facts)
    {
        var mentioned = Mentioned(ticket, isInternal: false, facts);
        return description with { Mentioned = mentioned, Watching = Watching(ticket, isInternal: false, mentioned, facts) };
    }

    /// <summary>A new ticket with those whom its description makes a part of it.</summary>
    /// <param name="created">How it begins.</param>
    /// <param name="ticket">The ticket that this makes.</param>
    /// <param name="facts">Who the people are.</param>
    public static TicketCreated With(this TicketCreated created, Ticket ticket, DecisionFacts facts)
    {
        var mentioned = Mentioned(ticket, isInternal: false, facts);
        return created with { Mentioned = mentioned, Watching = Watching(ticket, isInternal: false, mentioned, facts) };
    }

    /// <summary>
    /// Who is named in what was written and may not read it (user ids): nobody tells them. Only those of whom the writer may know; of
    /// others he does not learn that they are there.
    /// </summary>
    public static IReadOnlyList<string> Unreached(TicketChange change, DecisionFacts facts) =>
    [
        .. facts.Named.Where(person => person.IsKnown).Select(person => person.Actor.UserId)
            .Where(id => !change.Events.Any(recorded => recorded.Event.Mentioned().Contains(id))),
    ];

    private static EquatableSet Mentioned(Ticket ticket, bool isInternal, DecisionFacts facts)
    {
        if (facts.Named.Count == 0)
            return default;
        // Whoever sees the ticket knows of those who are on it.
        var on = Visibility.Of(facts.Actor).AsSeen(ticket).PeopleOn().ToHashSet(StringComparer.Ordinal);
        var reached = facts.Named
            .Where(person => person.IsKnown || on.Contains(person.Actor.UserId))
            .Where(person => Visibility.Of(person.Actor).Reads(ticket, isInternal))
            .Select(person => person.Actor.UserId)
            .ToLookup(ticket.Mentions.Contains);
        return new(reached[true].Concat(reached[false].Take(TicketLimits.Mentions - ticket.Mentions.Count)));
    }

    // Who needs the ticket is told of it anyway, as long as it is there.
    private static EquatableSet Watching(Ticket ticket, bool isInternal, IEnumerable<string> users, DecisionFacts facts)
    {
        var there = isInternal ? ticket.Watchers : ticket.AsPublic().Watchers;
        return new(users
            .Where(user => user != ticket.Requester && !there.Contains(user) && !ticket.KeysOf(TicketKeyKind.Unwatched).Contains(user)
                && facts.Watching.Contains(user))
            .Distinct(StringComparer.Ordinal)
            .Take(TicketLimits.Watchers - ticket.Watchers.Count));
    }
}
