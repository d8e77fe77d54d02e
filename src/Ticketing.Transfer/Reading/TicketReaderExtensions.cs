using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Reading;

/// <summary>Reads all that there is of a ticket, page by page. What came after the ticket was found is left to the next reading.</summary>
internal static class TicketReaderExtensions
{
    private const int Page = 1_000;

    /// <summary>The events up to the ticket's version.</summary>
    public static Task<List<RecordedEvent>> WholeHistoryAsync(
        this ITicketReader reader, Ticket ticket, Visibility visibility, CancellationToken cancellationToken) => WholeAsync(
            ticket,
            after => reader.HistoryAsync(ticket.Id, after, Page, visibility, cancellationToken),
            recorded => recorded.Version);

    /// <summary>The texts up to the ticket's version.</summary>
    public static Task<List<TicketText>> WholeTextsAsync(
        this ITicketReader reader, Ticket ticket, Visibility visibility, CancellationToken cancellationToken) => WholeAsync(
            ticket,
            after => reader.TextsAsync(ticket.Id, after, Page, visibility, cancellationToken),
            text => text.Number);

    private static async Task<List<T>> WholeAsync<T>(Ticket ticket, Func<int, Task<IReadOnlyList<T>>> read, Func<T, int> numberOf)
    {
        var all = new List<T>();
        for (var after = 0; after < ticket.Version;)
        {
            var page = await read(after);
            all.AddRange(page.Where(one => numberOf(one) <= ticket.Version));
            after = page.Count < Page ? ticket.Version : numberOf(page[^1]);
        }

        return all;
    }
}
