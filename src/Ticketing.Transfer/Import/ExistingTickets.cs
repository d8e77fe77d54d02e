using Ticketing.Access;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Transfer.Reading;

namespace Ticketing.Transfer.Import;

/// <summary>Finds the tickets that an earlier import, or the same person, made of the same drafts.</summary>
internal sealed class ExistingTickets(ImportDesk desk, ITicketReader reader, ITicketSearch search, ImportTarget target)
{
    private readonly Visibility visibility = target.Rights.Visibility;

    /// <summary>The history of each draft's ticket; an empty one where there is none.</summary>
    public async Task<Dictionary<Draft, TicketHistory>> FindAsync(IReadOnlyList<Draft> drafts, CancellationToken cancellationToken)
    {
        var byReference = await ByReferenceAsync(drafts, cancellationToken);
        var byId = await ByIdAsync(drafts, cancellationToken);
        var pasts = await PastsAsync([.. byReference.Values.Concat(byId.Values).DistinctBy(ticket => ticket.Id)], cancellationToken);
        var births = new SameBirths(search, visibility);
        await births.FindAsync(drafts.Where(draft => draft.ExternalRef is null), cancellationToken);
        var histories = new Dictionary<Draft, TicketHistory>();
        foreach (var draft in drafts)
        {
            if (draft.Origin is { } origin && byId.TryGetValue(origin, out var ours) && draft.IsFrom(ours))
                histories[draft] = await HistoryAsync(ours, draft, pasts, cancellationToken);
            else if (draft.ExternalRef is { } reference)
                histories[draft] = await HistoryAsync(
                    byReference.GetValueOrDefault((draft.Scope, reference)), draft, pasts, cancellationToken);
            else
                histories[draft] = await SameBirthAsync(draft, byId, births, pasts, cancellationToken);
        }

        return histories;
    }

    private async Task<Dictionary<((string, string?) Scope, string Reference), Ticket>> ByReferenceAsync(
        IReadOnlyList<Draft> drafts, CancellationToken cancellationToken)
    {
        var found = new Dictionary<((string, string?) Scope, string Reference), Ticket>();
        foreach (var group in drafts.Where(draft => draft.ExternalRef is not null).GroupBy(draft => draft.Scope))
        {
            var ((project, source), references) = (group.Key, group.Select(draft => draft.ExternalRef!).ToHashSet(StringComparer.Ordinal));
            foreach (var ticket in await reader.FindByExternalRefAsync(project, source, references, visibility, cancellationToken))
                found[(group.Key, ticket.ExternalRef!)] = ticket;
        }

        return found;
    }

    private async Task<Dictionary<TicketId, Ticket>> ByIdAsync(IReadOnlyList<Draft> drafts, CancellationToken cancellationToken)
    {
        var ids = drafts.Select(draft => draft.Origin ?? (draft.ExternalRef is null ? draft.WantedId : null)).OfType<TicketId>()
            .ToHashSet();
        return ids.Count == 0 ? [] : (await reader.FindAsync(ids, visibility, cancellationToken)).ToDictionary(ticket => ticket.Id);
    }

    // A ticket without a reference is the same when it began the same; its number may be another here, because that one was taken.
    private async Task<TicketHistory> SameBirthAsync(
        Draft draft, Dictionary<TicketId, Ticket> byId, SameBirths births, Dictionary<TicketId, Past> pasts,
        CancellationToken cancellationToken)
    {
        if (draft is not { Birth: { } birth, WantedId: { } id })
            return TicketHistory.Empty();
        if (byId.TryGetValue(id, out var namesake))
        {
            var history = await HistoryAsync(namesake, draft, pasts, cancellationToken);
            if (history.Past.Count > 0 && history.Past[0].IsSameFactAs(birth))
                return history;
        }

        foreach (var ticket in await births.OfAsync(birth.At, cancellationToken))
        {
            var first = await reader.HistoryAsync(ticket.Id, 0, 1, visibility, cancellationToken);
            if (first.Count == 1 && first[0].IsSameFactAs(birth))
                return await HistoryAsync(ticket, draft, pasts, cancellationToken);
        }

        return TicketHistory.Empty();
    }

    private async Task<TicketHistory> HistoryAsync(
        Ticket? ticket, Draft draft, Dictionary<TicketId, Past> pasts, CancellationToken cancellationToken)
    {
        if (ticket is null)
            return TicketHistory.Empty();
        if (!pasts.TryGetValue(ticket.Id, out var past))
            past = (await PastsAsync([ticket], cancellationToken)).GetValueOrDefault(ticket.Id) ?? new([], null);
        // What is added to a ticket is added to what is stored, however much of that may be read.
        var stored = visibility.ReadsInternal(ticket) ? ticket : await desk.FindStoredAsync(target.Caller, ticket.Id, cancellationToken);
        return new(stored ?? ticket, past.Events, draft.AsksForDescription ? past.Description : null);
    }

    private async Task<Dictionary<TicketId, Past>> PastsAsync(IReadOnlyList<Ticket> tickets, CancellationToken cancellationToken)
    {
        var pasts = new Dictionary<TicketId, Past>();
        await foreach (var (ticket, history, texts) in reader.WholeAsync(tickets, visibility, cancellationToken))
            pasts.Add(ticket.Id, new(history, texts.Find(text => text.Number == ticket.Description)));
        return pasts;
    }

    private sealed record Past(IReadOnlyList<RecordedEvent> Events, TicketText? Description);
}
