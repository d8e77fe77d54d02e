using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Administration;
using Ticketing.Desk;
using Ticketing.Tickets;

namespace Ticketing.CannedReplies;

/// <summary>
/// Canned replies: those of the caller's teams, of the projects that he answers in, and everybody's. Another one does not exist for him.
/// Thread-safe.
/// </summary>
public sealed class CannedReplyDesk
{
    private readonly ActorResolver actors;
    private readonly AdministeredBook<CannedReply> book;
    private readonly ReplyFiller filler;
    private readonly TicketArchive archive;

    internal CannedReplyDesk(ActorResolver actors, AdministeredBook<CannedReply> book, ReplyFiller filler, TicketArchive archive) =>
        (this.actors, this.book, this.filler, this.archive) = (actors, book, filler, archive);

    /// <summary>All canned replies that the caller has, by name; at most <see cref="CannedReplyLimits.PerTenant"/>.</summary>
    public async Task<IReadOnlyList<ShownCannedReply>> ListAsync(Caller caller, CancellationToken cancellationToken) =>
        [.. (await book.ListAsync(caller, null, cancellationToken)).Select(Shown)];

    /// <summary>A canned reply.</summary>
    /// <exception cref="TicketNotFoundException">The caller has none of that id.</exception>
    public async Task<ShownCannedReply> GetAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        Shown(await book.GetAsync(caller, id, cancellationToken));

    /// <summary>Those that are offered to the caller when he answers a ticket, by name.</summary>
    /// <param name="caller">Who answers.</param>
    /// <param name="ticket">The ticket, as he sees it.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<CannedReply>> OfTicketAsync(Caller caller, Ticket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var offered = await book.ListAsync(
            caller, (actor, reply) => CannedReplyAccess.IsOffered(actor, reply, ticket), cancellationToken);
        return [.. offered.Select(one => one.Entry)];
    }

    /// <summary>A canned reply as it would answer a ticket now, by the caller. Nothing is done by that.</summary>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket, or is not offered that reply there.</exception>
    public async Task<FilledReply> FillAsync(Caller caller, TicketId ticket, string id, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var seen = (await archive.GetAsync(caller, ticket, cancellationToken)).Ticket;
        var (reply, _) = await book.GetAsync(caller, id, cancellationToken);
        return CannedReplyAccess.IsOffered(actor, reply, seen)
            ? await filler.FillAsync(actor, seen, reply, cancellationToken)
            : throw new TicketNotFoundException($"canned reply '{id}'");
    }

    /// <summary>Adds a canned reply.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="reply">The reply; its id and version do not count.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not write one for those people.</exception>
    public async Task<ShownCannedReply> AddAsync(Caller caller, CannedReply reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return new(await book.AddAsync(caller, reply, cancellationToken), MayChange: true);
    }

    /// <summary>
    /// Stores a canned reply that was exported, under the id that it had. One of that id that is here already stays as it is.
    /// </summary>
    /// <param name="caller">Who imports.</param>
    /// <param name="reply">The canned reply; its version does not count.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Whether there was none.</returns>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not add such a one.</exception>
    /// <exception cref="TicketConflictException">Somebody else stored it at this moment.</exception>
    public Task<bool> ImportAsync(Caller caller, CannedReply reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return book.ImportAsync(caller, reply, cancellationToken);
    }

    /// <summary>Changes a canned reply: the whole of it is as it is said.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="reply">The reply; its version does not count.</param>
    /// <param name="expectedVersion">The version that it is meant for; null for any.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The caller has none of that id.</exception>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not change it, or not so.</exception>
    /// <exception cref="TicketConflictException">It is not at that version any more.</exception>
    public async Task<ShownCannedReply> ChangeAsync(
        Caller caller, CannedReply reply, int? expectedVersion, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return new(await book.ChangeAsync(caller, reply, expectedVersion, cancellationToken), MayChange: true);
    }

    /// <summary>Deletes a canned reply, for all who have it.</summary>
    /// <inheritdoc cref="ChangeAsync" path="/exception"/>
    public Task DeleteAsync(Caller caller, string id, int? expectedVersion, CancellationToken cancellationToken) =>
        book.DeleteAsync(caller, id, expectedVersion, cancellationToken);

    private static ShownCannedReply Shown((CannedReply Reply, bool MayChange) one) => new(one.Reply, one.MayChange);
}
