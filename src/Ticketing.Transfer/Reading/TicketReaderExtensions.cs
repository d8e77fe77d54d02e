using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Reading;

/// <summary>Reads all that there is of a ticket, page by page. What came after the ticket was found is left to the next reading.</summary>
internal static class TicketReaderExtensions
{
    private const int Page = 1_000;

    /// <summary>The events up to the ticket's version.</summary>
    public static async Task<List<RecordedEvent>> WholeHistoryAsync(
        this ITicketReader reader, Ticket ticket, Visibility visibility, CancellationToken cancellationToken)
    {
        var events = new List<RecordedEvent>(ticket.Version);
        for (var after = 0; after < ticket.Version;)
        {
            var page = await reader.HistoryAsync(ticket.Id, after, Page, visibility, cancellationToken);
            events.AddRange(page.Where(recorded => recorded.Version <= ticket.Version));
            after = page.Count < Page ? ticket.Version : page[^1].Version;
        }

        return events;
    }

    /// <summary>The texts up to the ticket's version.</summary>
    public static async Task<List<TicketText>> WholeTextsAsync(
        this ITicketReader reader, Ticket ticket, Visibility visibility, CancellationToken cancellationToken)
    {
        var texts = new List<TicketText>();
        for (var after = 0; after < ticket.Version;)
        {
            var page = await reader.TextsAsync(ticket.Id, after, Page, visibility, cancellationToken);
            texts.AddRange(page.Where(text => text.Number <= ticket.Version));
            after = page.Count < Page ? ticket.Version : page[^1].Number;
        }

        return texts;
    }
}
