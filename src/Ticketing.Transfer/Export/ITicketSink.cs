using Ticketing.Tickets;

namespace Ticketing.Transfer.Export;

/// <summary>Where exported tickets go.</summary>
internal interface ITicketSink : IAsyncDisposable
{
    /// <summary>Writes what stands before the tickets.</summary>
    Task BeginAsync(CancellationToken cancellationToken);

    /// <summary>Writes a page of tickets, as far as they may go out.</summary>
    /// <returns>How many: one that cannot be seen any more since it was found is left out.</returns>
    Task<int> WriteAsync(IReadOnlyList<Ticket> tickets, ExportRights rights, CancellationToken cancellationToken);

    /// <summary>Sees to it that all of it is written.</summary>
    Task EndAsync(CancellationToken cancellationToken);
}
