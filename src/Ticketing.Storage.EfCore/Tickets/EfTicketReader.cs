using Microsoft.EntityFrameworkCore;
using Ticketing.Access;
using Ticketing.Storage.EfCore.Contexts;
using Ticketing.Storage.EfCore.Model;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.EfCore.Tickets;

/// <summary>
/// Reads tickets whose number or reference is known. What is loaded is held against the visibility before it is handed out.
/// </summary>
internal sealed class EfTicketReader(TicketingContexts contexts) : ITicketReader
{
    private readonly TicketQueries queries = new();

    public Task<Ticket?> FindAsync(TicketId id, Visibility visibility, CancellationToken cancellationToken) =>
        contexts.ReadAsync(
            async (context, token) => await FindAsync(context, id, visibility, token) is { } stored ? visibility.AsSeen(stored) : null,
            cancellationToken);

    public Task<WholeTicket?> FindWholeAsync(TicketId id, int limit, Visibility visibility, CancellationToken cancellationToken) =>
        contexts.ReadAsync(
            async (context, token) =>
            {
                if (await FindAsync(context, id, visibility, token) is not { } stored)
                    return null;
                var internals = visibility.ReadsInternal(stored);
                var ticket = visibility.AsSeen(stored);
                var (texts, events) = (new List<TicketText>(), new List<RecordedEvent>());
                var parts = queries.Parts(context, visibility.Tenant, id.Value, MostInternal(internals), limit + 1);
                await foreach (var part in parts.WithCancellation(token))
                {
                    if (part.IsText)
                        texts.Add(part.ToText(id).For(internals)!);
                    else
                        events.Add(part.ToEvent().For(internals)!);
                }

                var description = ticket.Description is not { } number ? null
                    : texts.Find(text => text.Number == number)?.Body
                    // It is behind the limit.
                    ?? (await queries.Text(context, visibility.Tenant, id.Value, number, MostInternal(internals), token))?.Body;
                return WholeTicket.Of(ticket, description, texts, events, limit);
            },
            cancellationToken);

    public Task<IReadOnlyList<TicketWithDescription>> FindWithDescriptionAsync(
        IReadOnlyCollection<TicketId> ids, Visibility visibility, CancellationToken cancellationToken) =>
        contexts.ReadAsync<IReadOnlyList<TicketWithDescription>>(
            async (context, token) =>
            {
                var texts = context.Set<TextRow>();
                var rows = await Among(context, ids, visibility)
                    .Select(row => new
                    {
                        Row = row,
                        Body = texts.Where(text => text.Tenant == row.Tenant && text.TicketId == row.Id && text.Number == row.Description)
                            .Select(text => text.Body).FirstOrDefault(),
                    })
                    .ToListAsync(token);
                return
                [
                    .. from found in rows
                       let ticket = found.Row.ToTicket()
                       where visibility.Sees(ticket)
                       select new TicketWithDescription(visibility.AsSeen(ticket), found.Body),
                ];
            },
            cancellationToken);

    public async Task<IReadOnlyList<WholeTicket>> FindWholeAsync(
        IReadOnlyCollection<TicketId> ids, int limit, Visibility visibility, CancellationToken cancellationToken) =>
        await WholeTickets.ReadAsync(
            await StoredAsync(context => Among(context, ids, visibility), visibility, cancellationToken),
            limit,
            visibility,
            some => contexts.ReadAsync((context, token) => ReadPartsAsync(context, some, visibility, token), cancellationToken),
            id => FindWholeAsync(id, limit, visibility, cancellationToken));

    public async Task<IReadOnlyList<Ticket>> FindAsync(
        IReadOnlyCollection<TicketId> ids, Visibility visibility, CancellationToken cancellationToken) =>
        [.. (await StoredAsync(context => Among(context, ids, visibility), visibility, cancellationToken)).Select(visibility.AsSeen)];

    public async Task<IReadOnlyList<Ticket>> FindByExternalRefAsync(
        string project,
        string? source,
        IReadOnlyCollection<string> externalRefs,
        Visibility visibility,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(externalRefs.Count, WholeTickets.MostAtOnce, nameof(externalRefs));
        var named = source ?? "";
        var stored = await StoredAsync(
            context => context.Set<ReferenceRow>()
                .Where(row => row.Tenant == visibility.Tenant && externalRefs.Contains(row.Reference))
                .Where(row => row.Project == project && row.Source == named)
                .Join(OfTenant(context, visibility), row => row.TicketId, ticket => ticket.Id, (_, ticket) => ticket),
            visibility,
            cancellationToken);
        return [.. stored.Select(visibility.AsSeen)];
    }

    public async Task<IReadOnlyList<Ticket>> FindByExternalRefAsync(
        IReadOnlyCollection<string> externalRefs, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(externalRefs.Count, WholeTickets.MostAtOnce, nameof(externalRefs));
        var stored = await StoredAsync(
            context => context.Set<ReferenceRow>()
                .Where(row => row.Tenant == visibility.Tenant && externalRefs.Contains(row.Reference))
                .Join(OfTenant(context, visibility), row => row.TicketId, ticket => ticket.Id, (_, ticket) => ticket),
            visibility,
            cancellationToken);
        return [.. stored.Select(visibility.AsSeen)];
    }

    public Task<IReadOnlyList<RecordedEvent>> HistoryAsync(
        TicketId id, int afterVersion, int limit, Visibility visibility, CancellationToken cancellationToken) =>
        contexts.ReadAsync<IReadOnlyList<RecordedEvent>>(
            async (context, token) =>
            {
                if (await FindAsync(context, id, visibility, token) is not { } ticket)
                    return [];
                var internals = visibility.ReadsInternal(ticket);
                var recorded = new List<RecordedEvent>();
                var history = queries.History(context, visibility.Tenant, id.Value, afterVersion, MostInternal(internals), limit);
                await foreach (var row in history.WithCancellation(token))
                    recorded.Add(row.For(internals)!);
                return recorded;
            },
            cancellationToken);

    public Task<IReadOnlyList<TicketText>> TextsAsync(
        TicketId id, int afterNumber, int limit, Visibility visibility, CancellationToken cancellationToken) =>
        contexts.ReadAsync<IReadOnlyList<TicketText>>(
            async (context, token) =>
            {
                if (await FindAsync(context, id, visibility, token) is not { } ticket)
                    return [];
                var internals = visibility.ReadsInternal(ticket);
                var texts = new List<TicketText>();
                var stored = queries.Texts(context, visibility.Tenant, id.Value, afterNumber, MostInternal(internals), limit);
                await foreach (var row in stored.WithCancellation(token))
                    texts.Add(row.For(internals)!);
                return texts;
            },
            cancellationToken);

    public Task<TicketText?> FindTextAsync(TicketId id, int number, Visibility visibility, CancellationToken cancellationToken) =>
        contexts.ReadAsync(
            async (context, token) => await FindAsync(context, id, visibility, token) is { } ticket
                && visibility.ReadsInternal(ticket) is var internals
                ? (await queries.Text(context, visibility.Tenant, id.Value, number, MostInternal(internals), token))?.For(internals)
                : null,
            cancellationToken);

    private static long MostInternal(bool readsInternal) => readsInternal ? 1 : 0;

    // As it is stored.
    private async Task<Ticket?> FindAsync(
        TicketingDbContext context, TicketId id, Visibility visibility, CancellationToken cancellationToken) =>
        (await queries.Find(context, visibility.Tenant, id.Value, cancellationToken))?.ToTicket() is { } ticket && visibility.Sees(ticket)
            ? ticket
            : null;

    private static IQueryable<TicketRow> OfTenant(TicketingDbContext context, Visibility visibility) =>
        context.Set<TicketRow>().Where(row => row.Tenant == visibility.Tenant);

    private static IQueryable<TicketRow> Among(TicketingDbContext context, IReadOnlyCollection<TicketId> ids, Visibility visibility)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, WholeTickets.MostAtOnce, nameof(ids));
        var numbers = ids.Select(id => id.Value).ToList();
        return OfTenant(context, visibility).Where(row => numbers.Contains(row.Id));
    }

    // The visible ones, as they are stored.
    private Task<IReadOnlyList<Ticket>> StoredAsync(
        Func<TicketingDbContext, IQueryable<TicketRow>> which, Visibility visibility, CancellationToken cancellationToken) =>
        contexts.ReadAsync<IReadOnlyList<Ticket>>(
            async (context, token) => [.. (await which(context).ToListAsync(token)).Select(row => row.ToTicket()).Where(visibility.Sees)],
            cancellationToken);

    private static async Task<(IEnumerable<TextRow> Texts, IEnumerable<EventRow> Events)> ReadPartsAsync(
        TicketingDbContext context, List<long> tickets, Visibility visibility, CancellationToken cancellationToken)
    {
        var mostInternal = MostInternal(visibility.Branches.Any(branch => branch.ReadsInternal));
        var texts = await context.Set<TextRow>()
            .Where(row => row.Tenant == visibility.Tenant && tickets.Contains(row.TicketId) && row.Kind <= 1 + mostInternal)
            .OrderBy(row => row.TicketId).ThenBy(row => row.Number)
            .ToListAsync(cancellationToken);
        var events = await context.Set<NewEventRow>()
            .Where(row => row.Tenant == visibility.Tenant && tickets.Contains(row.TicketId) && row.Internal <= mostInternal)
            .OrderBy(row => row.TicketId).ThenBy(row => row.Version)
            .Select(TicketQueries.Stored)
            .ToListAsync(cancellationToken);
        return (texts, events);
    }
}
