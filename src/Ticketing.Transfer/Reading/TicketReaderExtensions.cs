using System.Runtime.CompilerServices;
using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Reading;

/// <summary>
/// Reads all that there is of tickets, many at once, those with more than fits into a page page by page. What came after a ticket was
/// found is left to the next reading.
/// </summary>
internal static class TicketReaderExtensions
{
    // Events in memory at once, about; a ticket has a text for every second one or so.
    private const int Page = 1_000;

    /// <summary>
    /// Tickets with their events and texts up to their versions, in their order; without those that are not visible any more.
    /// </summary>
    public static async IAsyncEnumerable<(Ticket Ticket, List<RecordedEvent> History, List<TicketText> Texts)> WholeAsync(
        this ITicketReader reader, IReadOnlyList<Ticket> tickets, Visibility visibility,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int first = 0, next; first < tickets.Count; first = next)
        {
            var events = 0;
            for (next = first; next < tickets.Count && (events += tickets[next].Version) <= Page;)
                next++;
            next = Math.Max(next, first + 1);
            var some = tickets.Skip(first).Take(next - first).ToList();
            var found = (await reader.FindWholeAsync([.. some.Select(ticket => ticket.Id)], Page, visibility, cancellationToken))
                .ToDictionary(whole => whole.Ticket.Id);
            foreach (var ticket in some)
            {
                if (found.TryGetValue(ticket.Id, out var whole))
                    yield return (
                        ticket,
                        await HistoryAsync(reader, ticket, whole, visibility, cancellationToken),
                        await TextsAsync(reader, ticket, whole, visibility, cancellationToken));
            }
        }
    }

    private static Task<List<RecordedEvent>> HistoryAsync(
        ITicketReader reader, Ticket ticket, WholeTicket whole, Visibility visibility, CancellationToken cancellationToken) => WholeAsync(
            ticket,
            whole.Events,
            whole.HasMoreEvents,
            after => reader.HistoryAsync(ticket.Id, after, Page, visibility, cancellationToken),
            recorded => recorded.Version);

    private static Task<List<TicketText>> TextsAsync(
        ITicketReader reader, Ticket ticket, WholeTicket whole, Visibility visibility, CancellationToken cancellationToken) => WholeAsync(
            ticket,
            whole.Texts,
            whole.HasMoreTexts,
            after => reader.TextsAsync(ticket.Id, after, Page, visibility, cancellationToken),
            text => text.Number);

    private static async Task<List<T>> WholeAsync<T>(
        Ticket ticket, IReadOnlyList<T> page, bool hasMore, Func<int, Task<IReadOnlyList<T>>> read, Func<T, int> numberOf)
    {
        var all = new List<T>();
        while (true)
        {
            all.AddRange(page.Where(one => numberOf(one) <= ticket.Version));
            if (!hasMore || numberOf(page[^1]) >= ticket.Version)
                return all;
            page = await read(numberOf(page[^1]));
            hasMore = page.Count == Page;
        }
    }
}
