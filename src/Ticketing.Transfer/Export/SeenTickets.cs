using System.Runtime.CompilerServices;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Transfer.Reading;

namespace Ticketing.Transfer.Export;

/// <summary>Reads tickets whole, as whoever exports them may know them.</summary>
internal sealed class SeenTickets(ITicketReader reader, LinkSight links)
{
    /// <summary>Those of the tickets that he still sees, in their order.</summary>
    public async IAsyncEnumerable<ExportedTicket> ReadAsync(
        IReadOnlyList<Ticket> tickets, ExportRights rights, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (ticket, history, texts) in reader.WholeAsync(tickets, rights.Visibility, cancellationToken))
        {
            var seen = await links.ShowAsync(history, rights.Visibility, cancellationToken);
            var shown = rights.SeesKeys(ticket) ? seen : [.. seen.Select(WithoutKeys)];
            yield return new(ticket, shown, texts)
            {
                // Whether there is anything internal, whoever may not read it may not know.
                IsPartial = !rights.ReadsInternal(ticket) || (!ReferenceEquals(shown, history) && !shown.SequenceEqual(history)),
            };
        }
    }

    private static RecordedEvent WithoutKeys(RecordedEvent recorded) => recorded.Event switch
    {
        TicketCreated e => recorded with { Event = e with { AccessKeys = default } },
        AccessKeysChanged e => recorded with { Event = e with { AccessKeys = default } },
        _ => recorded,
    };
}
