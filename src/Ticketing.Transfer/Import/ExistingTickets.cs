using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Import;

/// <summary>Finds the tickets that an earlier import, or the same person, made of the same drafts.</summary>
internal sealed class ExistingTickets(ITicketReader reader, ITicketSearch search, Visibility visibility)
{
    private const int Page = 1_000;

    // What is added to a ticket is added to what is stored, however much of that may be read.
    private readonly Visibility everything = Visibility.Of(new Actor { UserId = "", Tenant = visibility.Tenant, Roles = [new(Role.Administrator)] });

    /// <summary>The history of each draft's ticket; an empty one where there is none.</summary>
    public async Task<Dictionary<Draft, TicketHistory>> FindAsync(IReadOnlyList<Draft> drafts, CancellationToken cancellationToken)
    {
        var byReference = new Dictionary<((string, string?) Scope, string Reference), Ticket>();
        foreach (var group in drafts.Where(draft => draft.ExternalRef is not null).GroupBy(draft => draft.Scope))
        {
            var references = group.Select(draft => draft.ExternalRef!).ToHashSet(StringComparer.Ordinal);
            foreach (var ticket in await reader.FindByExternalRefAsync(group.Key.Project, group.Key.Source, references, visibility, cancellationToken))
                byReference[(group.Key, ticket.ExternalRef!)] = ticket;
        }

        var ids = drafts.Select(draft => draft.Origin ?? (draft.ExternalRef is null ? draft.WantedId : null)).OfType<TicketId>().ToHashSet();
        var byId = ids.Count == 0
            ? []
            : (await reader.FindAsync(ids, visibility, cancellationToken)).ToDictionary(ticket => ticket.Id);

        var histories = new Dictionary<Draft, TicketHistory>();
        foreach (var draft in drafts)
        {
            if (draft.Origin is { } origin && byId.TryGetValue(origin, out var ours) && draft.IsFrom(ours))
                histories[draft] = await HistoryAsync(ours, draft, cancellationToken);
            else if (draft.ExternalRef is { } reference)
                histories[draft] = await HistoryAsync(byReference.GetValueOrDefault((draft.Scope, reference)), draft, cancellationToken);
            else
                histories[draft] = await SameBirthAsync(draft, byId, cancellationToken);
        }

        return histories;
    }

    // A ticket without a reference is the same when it began the same; its number may be another here, because that one was taken.
    private async Task<TicketHistory> SameBirthAsync(Draft draft, Dictionary<TicketId, Ticket> byId, CancellationToken cancellationToken)
    {
        var none = new TicketHistory(null, [], null);
        if (draft is not { Birth: { } birth, WantedId: { } id })
            return none;
        if (byId.TryGetValue(id, out var namesake))
        {
            var history = await HistoryAsync(namesake, draft, cancellationToken);
            if (history.Past.Count > 0 && history.Past[0].IsSameFactAs(birth))
                return history;
        }

        var request = new TicketSearchRequest(
            new TimeWithin(TimeField.Created, birth.At, birth.At.AddMicroseconds(1)), new TicketSort(SortField.Created), 200);
        foreach (var hit in await search.SearchAsync(request, visibility, cancellationToken))
        {
            var first = await reader.HistoryAsync(hit.Ticket.Id, 0, 1, visibility, cancellationToken);
            if (first.Count == 1 && first[0].IsSameFactAs(birth))
                return await HistoryAsync(hit.Ticket, draft, cancellationToken);
        }

        return none;
    }

    private async Task<TicketHistory> HistoryAsync(Ticket? ticket, Draft draft, CancellationToken cancellationToken)
    {
        if (ticket is null)
            return new(null, [], null);
        var past = new List<RecordedEvent>(ticket.Version);
        while (past.Count == 0 || past[^1].Version < ticket.Version)
        {
            var page = await reader.HistoryAsync(ticket.Id, past.Count == 0 ? 0 : past[^1].Version, Page, visibility, cancellationToken);
            past.AddRange(page.Where(recorded => recorded.Version <= ticket.Version));
            if (page.Count < Page)
                break;
        }

        TicketText? description = draft.AsksForDescription && ticket.Description is { } number
            ? await reader.FindTextAsync(ticket.Id, number, visibility, cancellationToken)
            : null;
        var stored = visibility.ReadsInternal(ticket) ? ticket : await reader.FindAsync(ticket.Id, everything, cancellationToken);
        return new(stored, past, description);
    }
}
