using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Commits;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Desk;

/// <summary>
/// Where tickets are filed and worked on: the one way a change goes. It finds out who acts, loads what he may see, decides, and commits
/// in one transaction. Thread-safe.
/// </summary>
public sealed class TicketDesk
{
    // Each try decides anew on what is stored; more than a handful means that something other than colleagues is at work.
    private const int Tries = 8;

    // As many as a server that broke down may have forgotten: each took a commit that reached the disk, and what came between them.
    private const int NumbersTried = 100;

    private readonly ActorResolver actors;
    private readonly CommitPipeline commits;
    private readonly ITicketingStore store;
    private readonly ITicketReader reader;
    private readonly FactsLoader factsLoader;
    private readonly Vetoes vetoes;
    private readonly TimeProvider time;
    private readonly IHostTransactions? hostTransactions;
    private readonly TicketTurns turns = new();

    internal TicketDesk(
        ActorResolver actors, CommitPipeline commits, ITicketingStore store, ITicketReader reader, FactsLoader factsLoader,
        IEnumerable<ITicketAuthorizer> authorizers, TimeProvider time,
        IHostTransactions? hostTransactions)
    {
        this.actors = actors;
        this.commits = commits;
        this.store = store;
        this.reader = reader;
        this.factsLoader = factsLoader;
        vetoes = new(authorizers);
        this.time = time;
        this.hostTransactions = hostTransactions;
    }

    /// <summary>Files a ticket.</summary>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketConflictException">The external reference is taken.</exception>
    public async Task<CommandOutcome> CreateAsync(
        Caller caller, CreateTicket command, CommandOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= CommandOptions.None;
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        if (await FindEarlierAsync(viewer, caller, options, cancellationToken) is { } earlier)
            return earlier;
        // Before a number is taken, so that a refusal leaves no gap.
        var (filed, facts) = await DecideAsync(viewer.Actor, command, cancellationToken);
        for (var tries = 1; ; tries++)
        {
            var id = await store.ReserveIdsAsync(1, cancellationToken);
            try
            {
                return await CommitAsync(viewer, caller, new(filed.Number(id), facts), options, cancellationToken);
            }
            catch (TicketConflictException e) when (e.IsNumberTaken && tries < NumbersTried)
            {
                // The next number may be free.
            }
        }
    }

    /// <summary>
    /// The ticket that would be filed, for a preview: everything is asked as when it is, and nothing is written. It has no number.
    /// </summary>
    /// <returns>As the caller would see it; null when he would not.</returns>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    public async Task<Ticket?> PreviewAsync(Caller caller, CreateTicket command, CancellationToken cancellationToken = default)
    {
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        var (filed, _) = await DecideAsync(viewer.Actor, command, cancellationToken);
        var ticket = commits.Complete(Propose(caller, filed)).Tickets[0].After;
        return viewer.Visibility.Sees(ticket) ? viewer.Visibility.AsSeen(ticket) : null;
    }

    /// <summary>Carries out a command on a ticket.</summary>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TransitionRefusedException">The workflow does not go that way.</exception>
    /// <exception cref="TicketConflictException">
    /// The ticket is not at the version that the caller knows, or is somebody's already.
    /// </exception>
    public async Task<CommandOutcome> ExecuteAsync(
        Caller caller, TicketId id, TicketCommand command, CommandOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= CommandOptions.None;
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        if (await FindEarlierAsync(viewer, caller, options, cancellationToken) is { } earlier)
            return earlier;
        // Also who named a version: what comes before his change may be an internal comment that he does not know of, and then it is still
        // his. Who keeps others from writing must not wait for one of them.
        using var turn = hostTransactions is not { IsInOne: true } ? await turns.TakeAsync(id, cancellationToken) : null;
        for (var tries = 1; ; tries++)
        {
            var (ticket, decided) = await DecideAsync(viewer, id, command, options, isChecked: tries > 1, cancellationToken);
            if (decided is not { } decision)
                return new(id, viewer.Visibility.AsSeen(ticket));
            try
            {
                return await CommitAsync(viewer, caller, decision, options, cancellationToken);
            }
            catch (TicketConflictException) when (tries < Tries)
            {
                // Another host was faster: decide again on what is stored now.
            }
            catch (TicketConflictException e) when (options.ExpectedVersion is { } known)
            {
                throw TicketConflictException.Stale(id, known, e);
            }
        }
    }

    /// <summary>
    /// What a command would make of a ticket, for a preview: everything is asked as when it is carried out, and nothing is written.
    /// </summary>
    /// <returns>The ticket before and after; the same when the command would change nothing.</returns>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TransitionRefusedException">The workflow does not go that way.</exception>
    /// <exception cref="TicketConflictException">The ticket is somebody's already.</exception>
    public async Task<(Ticket Before, Ticket After)> PreviewAsync(
        Caller caller, TicketId id, TicketCommand command, CancellationToken cancellationToken = default)
    {
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        var (ticket, decision) = await DecideAsync(viewer, id, command, CommandOptions.None, isChecked: false, cancellationToken);
        var after = decision is null ? ticket : commits.Complete(Propose(caller, decision.Change)).Tickets[0].After;
        return (viewer.Visibility.AsSeen(ticket), viewer.Visibility.AsSeen(after));
    }

    /// <summary>Asks everything that is asked when a command is carried out, and writes nothing.</summary>
    /// <returns>The ticket as it is; with the repeated request's answer where it was carried out before.</returns>
    /// <inheritdoc cref="ExecuteAsync" path="/exception"/>
    internal async Task<CommandOutcome> CheckAsync(
        Caller caller, TicketId id, TicketCommand command, CommandOptions options, CancellationToken cancellationToken)
    {
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        if (await FindEarlierAsync(viewer, caller, options, cancellationToken) is { } earlier)
            return earlier;
        var (ticket, decision) = await DecideAsync(viewer, id, command, options, isChecked: false, cancellationToken);
        if (decision is null)
            return new(id, viewer.Visibility.AsSeen(ticket));
        commits.Complete(Propose(caller, decision.Change));
        return new(id, viewer.Visibility.AsSeen(ticket)) { Unreached = Participation.Unreached(decision.Change, decision.Facts) };
    }

    /// <summary>
    /// Those of several tickets on which a command would be carried out now: everything is asked as when it is, of the host's rules too.
    /// For lists.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="tickets">Tickets that were read for the caller; he is not asked again whether he sees them.</param>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Them, in the order they came in.</returns>
    public async Task<IReadOnlyList<Ticket>> WhichAllowAsync(
        Caller caller, IReadOnlyCollection<Ticket> tickets, TicketCommand command, CancellationToken cancellationToken = default)
    {
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        var allowing = new List<Ticket>(tickets.Count);
        foreach (var ticket in tickets)
        {
            try
            {
                TicketDecider.Check(command);
                await DecideAsync(viewer, ticket, command, cancellationToken);
                allowing.Add(ticket);
            }
            catch (TicketingException)
            {
                // Why not, he learns when he tries.
            }
        }

        return allowing;
    }

    /// <summary>
    /// Takes the first of some tickets that the caller may take; which somebody else takes meanwhile, or is not his to take, is passed
    /// over.
    /// </summary>
    /// <param name="caller">Who takes it.</param>
    /// <param name="waiting">The tickets in the order in which they are taken. It is read no further than to the one that is.</param>
    /// <param name="options">With an idempotency key the same request takes one ticket, however often it comes.</param>
    /// <param name="command">How it is taken; null for nothing more than that.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What was taken; null when none could be.</returns>
    public async Task<CommandOutcome?> TakeFirstAsync(
        Caller caller, IAsyncEnumerable<TicketId> waiting, CommandOptions? options = null, TakeTicket? command = null,
        CancellationToken cancellationToken = default)
    {
        command ??= new();
        options ??= CommandOptions.None;
        // What the first request took is not waiting any more.
        if (await FindEarlierAsync(
            await actors.RequireViewerAsync(caller, cancellationToken), caller, options, cancellationToken) is { } earlier)
            return earlier;
        await foreach (var id in waiting.WithCancellation(cancellationToken))
        {
            try
            {
                return await ExecuteAsync(caller, id, command, options, cancellationToken);
            }
            catch (Exception e) when (e is TicketConflictException or TicketNotFoundException or TicketForbiddenException)
            {
                // The next one may do.
            }
        }

        return null;
    }

    private async Task<(Ticket Ticket, Decision? Decision)> DecideAsync(
        Viewer viewer, TicketId id, TicketCommand command, CommandOptions options, bool isChecked, CancellationToken cancellationToken)
    {
        // Decided on all of it, as it is stored.
        var ticket = await reader.FindAsync(id, Visibility.OfSystem(viewer.Visibility.Tenant), cancellationToken);
        if (ticket is null || !viewer.Visibility.Sees(ticket))
            throw new TicketNotFoundException($"ticket {id}");
        await KnownVersion.RequireAsync(reader, viewer.Visibility, ticket, command, options, cancellationToken);
        if (!isChecked)
            TicketDecider.Check(command);
        return (ticket, await DecideAsync(viewer, ticket, command, cancellationToken));
    }

    private async Task<Decision?> DecideAsync(Viewer viewer, Ticket ticket, TicketCommand command, CancellationToken cancellationToken)
    {
        var handler = CommandHandlers.Of(command);
        handler.Authorize(command, ticket, viewer.Actor);
        var facts = await factsLoader.LoadAsync(
            viewer.Actor, ticket, handler.Needs(command, ticket), time.GetUtcMicroseconds(), cancellationToken);
        await vetoes.RequireAsync(viewer.Actor, ticket, command, cancellationToken);
        var change = ticket.DecideChecked(command, facts);
        if (command is TakeTicket { Starts: true } take && change is not null
            && !await vetoes.LetStartAsync(viewer.Actor, change, cancellationToken))
            change = ticket.DecideChecked(take with { Starts = false }, facts);
        if (change is null)
            return null;
        var further = handler.DecideOther(command, ticket, facts);
        await vetoes.RequirePartsAsync(viewer.Actor, change, facts.Other ?? further?.After, command, cancellationToken);
        if (command is SplitComment split)
            await vetoes.RequireFilingAsync(viewer.Actor, split, ticket, further!, facts, cancellationToken);
        return new(change, facts)
        {
            Further = further,
            Documents = [.. LinkWalker.Guards(facts), .. MergeStore.Keep(command, change, further, facts)],
        };
    }

    private async Task<Decision> DecideAsync(Actor actor, CreateTicket command, CancellationToken cancellationToken)
    {
        CreateTicketHandler.Check(command);
        CreateTicketHandler.Authorize(command, actor);
        var facts = await factsLoader.LoadAsync(
            actor, null, CreateTicketHandler.Needs(command), time.GetUtcMicroseconds(), cancellationToken);
        await vetoes.RequireAsync(actor, command, cancellationToken);
        var filed = CreateTicketHandler.Decide(TicketNumbers.None, command, facts);
        await vetoes.RequireFilesAsync(actor, filed.After, command.Files, cancellationToken);
        return new(filed, facts);
    }

    private async Task<CommandOutcome> CommitAsync(
        Viewer viewer, Caller caller, Decision decision, CommandOptions options, CancellationToken cancellationToken)
    {
        // What files a ticket is answered by that.
        var change = decision.Further is { Before: null } filed ? filed : decision.Change;
        var id = change.After.Id;
        var written = WrittenText.Of(change);
        TextNumber? comment = written.Where(one => one.Text.Kind is not TextKind.Description).Select(one => (TextNumber?)one.Number)
            .LastOrDefault();
        var receipt = options.Idempotency is { } idempotency
            ? new IdempotencyReceipt(idempotency.Of(caller), idempotency.Fingerprint, new CommandReceipt(id, comment).ToString())
            : null;
        var proposed = Propose(caller, decision.Change, receipt, options.Riders, decision);
        var (commit, earlier) = await commits.CommitAsync(proposed, cancellationToken);
        if (earlier is not null)
            return await RepeatAsync(viewer, options.Idempotency!, earlier, cancellationToken);
        // The command's comment stays what it is; whatever contributors let happen besides is in the ticket and in what was written.
        var stored = commit.Tickets.First(one => one.After.Id == id);
        if (!ReferenceEquals(stored, change))
            written = WrittenText.Of(stored);
        var internals = viewer.Visibility.ReadsInternal(stored.After);
        return new(id, viewer.Visibility.Sees(stored.After) ? viewer.Visibility.AsSeen(stored.After) : null, comment?.For(internals))
        {
            Unreached = Participation.Unreached(change, decision.Facts),
            Written = [.. written.Select(one => one.For(internals)).OfType<TicketText>()],
        };
    }

    private static ProposedCommit Propose(
        Caller caller, TicketChange change, IdempotencyReceipt? receipt = null, CommitRiders? riders = null,
        Decision? decision = null) => new(
        CommitOrigins.Command, caller.UserId,
        new()
        {
            Tenant = caller.Tenant,
            At = change.Events[^1].At,
            Tickets = decision?.Further is { } further ? [change, further] : [change],
            Idempotency = receipt,
            Documents =
            [
                .. riders?.Documents ?? [], .. riders?.DocumentsOf?.Invoke(change.After.Id) ?? [], .. decision?.Documents ?? [],
            ],
            Alarms = riders?.Alarms ?? [],
            Settled = riders?.Settled ?? [],
        });

    private async Task<CommandOutcome?> FindEarlierAsync(
        Viewer viewer, Caller caller, CommandOptions options, CancellationToken cancellationToken)
    {
        if (options.Idempotency is not { } idempotency)
            return null;
        if (idempotency.Key.Length is 0 or > TicketLimits.Id)
            throw new TicketValidationException(
                "Idempotency-Key", Wording.Of(FieldErrorCodes.OutOfRange, $"The key has {1} to {TicketLimits.Id} characters."));
        return await store.FindReceiptAsync(caller.Tenant, idempotency.Of(caller), cancellationToken) is { } receipt
            ? await RepeatAsync(viewer, idempotency, receipt, cancellationToken)
            : null;
    }

    private async Task<CommandOutcome> RepeatAsync(
        Viewer viewer, IdempotencyKey idempotency, IdempotencyReceipt receipt, CancellationToken cancellationToken)
    {
        if (receipt.Fingerprint != idempotency.Fingerprint)
            throw new TicketValidationException(
                "Idempotency-Key", Wording.Of(FieldErrorCodes.KeyReused, $"This key was used for another request before: use a new one."));
        var (id, comment) = CommandReceipt.Read(receipt.Result);
        var ticket = await reader.FindAsync(id, Visibility.OfSystem(viewer.Visibility.Tenant), cancellationToken);
        return ticket is null || !viewer.Visibility.Sees(ticket)
            ? new(id, null, Repeated: true)
            : new(id, viewer.Visibility.AsSeen(ticket), comment?.For(viewer.Visibility.ReadsInternal(ticket)), Repeated: true);
    }

    private sealed record Decision(TicketChange Change, DecisionFacts Facts)
    {
        /// <summary>What happens to another ticket; null for nothing.</summary>
        public TicketChange? Further { get; init; }

        /// <summary>What is kept of it, and what others who decide at the same time must not have changed.</summary>
        public IReadOnlyList<DocumentChange> Documents { get; init; } = [];
    }
}
