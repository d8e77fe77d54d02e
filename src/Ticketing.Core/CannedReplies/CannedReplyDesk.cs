using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.CannedReplies;

/// <summary>
/// Canned replies: those of the caller's teams, of the projects that he answers in, and everybody's. Another one does not exist for him.
/// Thread-safe.
/// </summary>
public sealed class CannedReplyDesk
{
    private readonly ActorResolver actors;
    private readonly DocumentBook<CannedReply> book;
    private readonly ReplyFiller filler;
    private readonly TicketArchive archive;
    private readonly CarefulDirectory directory;
    private readonly WorkflowRegistry workflows;
    private readonly CommitPipeline commits;

    internal CannedReplyDesk(
        ActorResolver actors, DocumentBook<CannedReply> book, ReplyFiller filler, TicketArchive archive, CarefulDirectory directory,
        WorkflowRegistry workflows, CommitPipeline commits)
    {
        (this.actors, this.book, this.filler, this.archive) = (actors, book, filler, archive);
        (this.directory, this.workflows, this.commits) = (directory, workflows, commits);
    }

    /// <summary>All canned replies that the caller has, by name; at most <see cref="CannedReplyLimits.PerTenant"/>.</summary>
    public async Task<IReadOnlyList<ShownCannedReply>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        return
        [
            .. ByName((await book.OfAsync(caller.Tenant, cancellationToken)).Where(reply => CannedReplyAccess.Has(actor, reply)))
                .Select(reply => Shown(actor, reply)),
        ];
    }

    /// <summary>A canned reply.</summary>
    /// <exception cref="TicketNotFoundException">The caller has none of that id.</exception>
    public async Task<ShownCannedReply> GetAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        return Shown(actor, await RequireAsync(actor, id, cancellationToken));
    }

    /// <summary>Those that are offered to the caller when he answers a ticket, by name.</summary>
    /// <param name="caller">Who answers.</param>
    /// <param name="ticket">The ticket, as he sees it.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<CannedReply>> OfTicketAsync(Caller caller, Ticket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var all = await book.OfAsync(caller.Tenant, cancellationToken);
        return [.. ByName(all.Where(reply => CannedReplyAccess.IsOffered(actor, reply, ticket)))];
    }

    /// <summary>A canned reply as it would answer a ticket now, by the caller. Nothing is done by that.</summary>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket, or is not offered that reply there.</exception>
    public async Task<FilledReply> FillAsync(Caller caller, TicketId ticket, string id, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var seen = (await archive.GetAsync(caller, ticket, cancellationToken)).Ticket;
        var reply = await book.FindAsync(caller.Tenant, id, cancellationToken);
        return reply is not null && CannedReplyAccess.IsOffered(actor, reply, seen)
            ? await filler.FillAsync(actor, seen, reply, cancellationToken)
            : throw Missing(id);
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
        var actor = await actors.RequireAsync(caller, cancellationToken);
        return await SaveAsync(
            actor, reply with { Id = Guid.CreateVersion7().ToString("n"), Version = 0 }, cancellationToken);
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
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var known = await RequireChangeAsync(actor, reply.Id, expectedVersion, cancellationToken);
        return await SaveAsync(actor, reply with { Version = known.Version }, cancellationToken);
    }

    /// <summary>Deletes a canned reply, for all who have it.</summary>
    /// <inheritdoc cref="ChangeAsync" path="/exception"/>
    public async Task DeleteAsync(Caller caller, string id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var known = await RequireChangeAsync(actor, id, expectedVersion, cancellationToken);
        await CommitAsync(actor, book.Save(id, known.Version, null), cancellationToken);
    }

    private async Task<ShownCannedReply> SaveAsync(Actor actor, CannedReply said, CancellationToken cancellationToken)
    {
        var reply = CannedReplyRules.Normalise(said);
        if (!CannedReplyAccess.MayChange(actor, reply))
            throw new TicketForbiddenException(Permission.ManageReplies);
        var errors = new FieldErrors();
        var others = (await book.ReadAsync(actor.Tenant, cancellationToken)).Where(other => other.Id != reply.Id).ToList();
        CannedReplyRules.Check(reply, others, workflows.Triggers, errors);
        if (reply.Project is { } project && await directory.FindProjectAsync(actor.Tenant, project, cancellationToken) is null)
            errors.Add("project", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{project}'."));
        errors.ThrowIfAny();
        await CommitAsync(actor, book.Save(reply.Id, reply.Version, reply), cancellationToken);
        return Shown(actor, reply with { Version = reply.Version + 1 });
    }

    private async Task CommitAsync(Actor actor, DocumentChange change, CancellationToken cancellationToken) =>
        await commits.CommitAsync(CommitOrigins.Administration, actor.Tenant, actor.UserId, [], [change], cancellationToken);

    private async Task<CannedReply> RequireAsync(Actor actor, string id, CancellationToken cancellationToken) =>
        await book.FindAsync(actor.Tenant, id, cancellationToken) is { } reply && CannedReplyAccess.Has(actor, reply)
            ? reply
            : throw Missing(id);

    private async Task<CannedReply> RequireChangeAsync(
        Actor actor, string id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var known = await RequireAsync(actor, id, cancellationToken);
        if (!CannedReplyAccess.MayChange(actor, known))
            throw new TicketForbiddenException(Permission.ManageReplies);
        return expectedVersion is { } expected && expected != known.Version
            ? throw TicketConflictException.Stale(
                $"canned reply '{id}'",
                Wording.Of(RefusalCodes.ChangedMeanwhile, $"The canned reply '{known.Name}' was changed meanwhile."))
            : known;
    }

    private static IOrderedEnumerable<CannedReply> ByName(IEnumerable<CannedReply> replies) =>
        replies.OrderBy(reply => reply.Name, StringComparer.OrdinalIgnoreCase).ThenBy(reply => reply.Id, StringComparer.Ordinal);

    private static ShownCannedReply Shown(Actor actor, CannedReply reply) => new(reply, CannedReplyAccess.MayChange(actor, reply));

    private static TicketNotFoundException Missing(string id) => new($"canned reply '{id}'");
}
