using Ticketing.Access;
using Ticketing.Desk;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Import;

/// <summary>
/// Remembers which tickets came with links, and under which number, until all of the file are there: then the links are put right. It takes
/// a few bytes for each such ticket, and for each whose number was taken.
/// </summary>
internal sealed class ImportedLinks(ImportDesk desk)
{
    private const int AtOnce = 200;

    private readonly HashSet<TicketId> linked = [];
    private readonly Dictionary<TicketId, TicketId> numbers = [];

    /// <summary>Notes where a ticket of the file is.</summary>
    /// <param name="wanted">Its number in the file; null for none.</param>
    /// <param name="stored">Its number here.</param>
    /// <param name="ticket">The ticket.</param>
    public void Add(TicketId? wanted, TicketId stored, Ticket ticket)
    {
        if (wanted is { } number && number != stored)
            numbers[number] = stored;
        if (ticket.KeysOf(TicketKeyKind.Link).Count + ticket.KeysOf(TicketKeyKind.Split).Count > 0)
            linked.Add(stored);
    }

    /// <summary>Puts them right.</summary>
    /// <exception cref="TicketConflictException">Others change them all the time.</exception>
    public async Task MendAsync(Caller caller, CancellationToken cancellationToken)
    {
        foreach (var some in linked.Chunk(AtOnce))
            await desk.MendLinksAsync(caller, some, numbers, cancellationToken);
    }
}
