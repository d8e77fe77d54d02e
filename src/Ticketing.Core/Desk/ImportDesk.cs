using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.CustomFields.Stored;
using Ticketing.Links;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Desk;

/// <summary>
/// Where tickets are brought in with what happened to them elsewhere. Such a history is a fact: it passes no <c>Decide</c>, no veto of the
/// host and no workflow, and has its own times and people. So it has this way beside that of <see cref="TicketDesk"/>, and whatever limits
/// it is asked here (<see cref="ImportRights"/>). Thread-safe.
/// </summary>
public sealed class ImportDesk
{
    private const int MostTries = 3;

    private readonly ActorResolver actors;
    private readonly CommitPipeline commits;
    private readonly ITicketingStore store;
    private readonly ITicketReader reader;
    private readonly LinkKinds links;
    private readonly FieldBook fields;
    private readonly TimeProvider time;

    internal ImportDesk(
        ActorResolver actors, CommitPipeline commits, ITicketingStore store, ITicketReader reader, LinkKinds links, FieldBook fields,
        TimeProvider time)
    {
        this.links = links;
        this.fields = fields;
        this.time = time;
        this.actors = actors;
        this.commits = commits;
        this.store = store;
        this.reader = reader;
    }

    /// <summary>What the caller may bring in.</summary>
    /// <exception cref="TicketForbiddenException">He may import nowhere.</exception>
    public async Task<ImportRights> AuthorizeAsync(Caller caller, CancellationToken cancellationToken)
    {
        var rights = new ImportRights(await actors.RequireViewerAsync(caller, cancellationToken));
        rights.RequireSomewhere();
        return rights;
    }

    /// <summary>What the caller's files say of custom fields, by the definitions of this moment.</summary>
    /// <exception cref="TicketForbiddenException">He may import nowhere.</exception>
    public async Task<ImportedFields> FieldsAsync(Caller caller, CancellationToken cancellationToken)
    {
        var rights = await AuthorizeAsync(caller, cancellationToken);
        return new(await fields.ReadAsync(caller.Tenant, cancellationToken), rights.Actor);
    }

    /// <summary>A ticket as it is stored, however much of it the caller may read: what he adds comes after all of it.</summary>
    /// <returns>Null when he sees no such ticket, or may not import into its project.</returns>
    public async Task<Ticket?> FindStoredAsync(Caller caller, TicketId id, CancellationToken cancellationToken)
    {
        var rights = await AuthorizeAsync(caller, cancellationToken);
        return await reader.FindAsync(id, Visibility.OfSystem(caller.Tenant), cancellationToken) is { } ticket
            && rights.Visibility.Sees(ticket) && rights.ReachInto(ticket.Project)
            ? ticket
            : null;
    }

    /// <summary>
    /// Stores a batch in one transaction. What the caller may do is found out anew each time: an import may take long. Of the contributors
    /// to commits, those add something that take part in imports (<see cref="CommitOrigins.Import"/>).
    /// </summary>
    /// <exception cref="TicketForbiddenException">He may not bring something of it; nothing is stored.</exception>
    /// <exception cref="TicketNotFoundException">He does not see a ticket to which something is added.</exception>
    /// <exception cref="TicketConflictException">
    /// A ticket was changed meanwhile, or its reference, somebody's id or the key of a field is taken.
    /// </exception>
    /// <exception cref="TicketValidationException">The definition of a field says what none may.</exception>
    /// <returns>The numbers of its tickets, in their order.</returns>
    public async Task<IReadOnlyList<TicketId>> CommitAsync(Caller caller, ImportedBatch batch, CancellationToken cancellationToken)
    {
        var rights = await AuthorizeAsync(caller, cancellationToken);
        foreach (var change in batch.Directory)
            rights.Require(change);
        foreach (var field in batch.Fields)
        {
            rights.Require(field);
            if (ImportedFields.Problem(field) is { } problem)
                throw new TicketValidationException([problem]);
        }

        foreach (var ticket in batch.Tickets)
            rights.Require(ticket.Change);
        var commit = new TicketingCommit
        {
            Tenant = caller.Tenant,
            At = batch.At,
            Directory = batch.Directory,
            Documents = [.. batch.Fields.Select(field => FieldBook.Save(field, version: 0))],
            Tickets = await NumberAsync(batch.Tickets, cancellationToken),
        };
        await commits.CommitAsync(new(CommitOrigins.Import, caller.UserId, commit), cancellationToken);
        return [.. commit.Tickets.Select(change => change.After.Id)];
    }

    /// <summary>
    /// Puts the links of imported tickets right, once all of a file are stored: a link that the other ticket does not have leads to where
    /// that ticket came, if its number became another one, and is taken off otherwise. Doing it again changes nothing.
    /// </summary>
    /// <param name="caller">Who imported them.</param>
    /// <param name="tickets">The tickets, as they are numbered here; at most 1,000.</param>
    /// <param name="numbers">Which numbers of the file became others here.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">He may not import into one of their projects any more.</exception>
    public async Task MendLinksAsync(
        Caller caller, IReadOnlyCollection<TicketId> tickets, IReadOnlyDictionary<TicketId, TicketId> numbers,
        CancellationToken cancellationToken)
    {
        var mending = new LinkMending(links, numbers);
        for (var tries = 1; ; tries++)
        {
            try
            {
                await MendAsync(caller, tickets, mending, cancellationToken);
                return;
            }
            catch (TicketConflictException) when (tries < MostTries)
            {
                // Somebody changed one of them meanwhile.
            }
        }
    }

    private async Task MendAsync(
        Caller caller, IReadOnlyCollection<TicketId> tickets, LinkMending mending, CancellationToken cancellationToken)
    {
        var (now, system) = (time.GetUtcMicroseconds(), Visibility.OfSystem(caller.Tenant));
        var changes = new List<ImportedTicket>();
        foreach (var ticket in await reader.FindAsync(tickets, system, cancellationToken))
        {
            var others = (await reader.FindAsync([.. mending.Others(ticket).Distinct()], system, cancellationToken))
                .ToDictionary(other => other.Id);
            var draft = new TicketDraft(ticket.Id, ticket, caller.UserId, now);
            foreach (var mended in mending.Mend(ticket, others))
                draft.Record(mended);
            // Whoever is not believed brings nothing else.
            if (draft.ToChange() is { } change)
                changes.Add(new(change with { Events = [.. change.Events.Select(recorded => recorded with { Imported = true })] }, null));
        }

        if (changes.Count > 0)
            await CommitAsync(caller, new() { At = now, Tickets = changes }, cancellationToken);
    }

    private async Task<IReadOnlyList<TicketChange>> NumberAsync(IReadOnlyList<ImportedTicket> tickets, CancellationToken cancellationToken)
    {
        var born = tickets.Where(ticket => ticket.Change.Before is null).ToList();
        var numbers = new Queue<TicketId>(born.Count == 0 ? [] : await TakeNumbersAsync(born, cancellationToken));
        return [.. tickets.Select(ticket => ticket.Change.Before is null ? ticket.Change.Number(numbers.Dequeue()) : ticket.Change)];
    }

    private async Task<IEnumerable<TicketId>> TakeNumbersAsync(List<ImportedTicket> born, CancellationToken cancellationToken)
    {
        var wanted = born.Select(ticket => ticket.Wanted).OfType<TicketId>().ToList();
        if (wanted.Count == born.Count && await store.TryReserveIdsAsync(wanted.Min(), wanted.Max(), cancellationToken))
            return wanted;
        var first = await store.ReserveIdsAsync(born.Count, cancellationToken);
        return Enumerable.Range(0, born.Count).Select(index => new TicketId(first.Value + index));
    }
}
