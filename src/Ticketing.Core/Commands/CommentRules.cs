using System.Globalization;
using Ticketing.Access;
using Ticketing.Tickets;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

/// <summary>
/// Who may edit and delete a comment, and read what it said before. One's own within the time that the host gives
/// (<see cref="TicketingOptions.CommentEditTime"/>), with <see cref="Permission.EditComments"/> however old it is; that of others with
/// <see cref="Permission.ManageComments"/>. Pure.
/// </summary>
public static class CommentRules
{
    /// <summary>Whether somebody may edit and delete a comment that he may read.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="ticket">The comment's ticket.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="editTime">For how long whoever wrote it may.</param>
    public static bool MayChange(Actor actor, Ticket ticket, TicketText comment, DateTimeOffset now, TimeSpan editTime) =>
        Reads(actor, ticket, comment)
        && (actor.May(Permission.ManageComments, ticket)
            || (Writes(actor, ticket, comment)
                && (actor.May(Permission.EditComments, ticket) || IsYoung(comment, now, editTime))));

    /// <summary>Whether somebody may read what the readable comments of a ticket said before.</summary>
    public static bool MayReadEarlier(Actor actor, Ticket ticket) => actor.May(Permission.ManageComments, ticket);

    /// <summary>The comment that was looked up, if the actor may read it.</summary>
    /// <exception cref="TicketNotFoundException">There is none that he may read.</exception>
    internal static StoredComment RequireReadable(int number, Ticket ticket, DecisionFacts facts) =>
        facts.Comment is { } comment && Reads(facts.Actor, ticket, comment.Text)
            ? comment
            : throw new TicketNotFoundException(string.Create(CultureInfo.InvariantCulture, $"comment {number}"));

    /// <summary>The comment that was looked up, if the actor may change it.</summary>
    /// <exception cref="TicketNotFoundException">There is none that he may read.</exception>
    /// <exception cref="TicketForbiddenException">He may not.</exception>
    internal static StoredComment RequireChangeable(int number, Ticket ticket, DecisionFacts facts)
    {
        var comment = RequireReadable(number, ticket, facts);
        if (!MayChange(facts.Actor, ticket, comment.Text, facts.Now, facts.CommentEditTime))
        {
            Require(Writes(facts.Actor, ticket, comment.Text), Permission.ManageComments);
            throw new TicketForbiddenException(TooLate());
        }

        return comment;
    }

    private static bool Reads(Actor actor, Ticket ticket, TicketText comment) =>
        comment.Kind is TextKind.PublicComment || actor.May(Permission.ReadInternal, ticket);

    private static bool Writes(Actor actor, Ticket ticket, TicketText comment) =>
        actor.Is(comment.By)
        && actor.May(comment.Kind is TextKind.InternalComment ? Permission.WriteInternal : Permission.Comment, ticket);

    private static bool IsYoung(TicketText comment, DateTimeOffset now, TimeSpan editTime) => now - comment.At < editTime;

    private static Wording TooLate() => Wording.Of(
        RefusalCodes.CommentTooOld, $"The time in which you may edit and delete this comment is over. Write another one.");
}
