namespace Ticketing.Benchmarks.Loading;

/// <summary>Brings rows into the tables of an installed schema, the fastest way that a database has. One thread at a time.</summary>
internal interface IBulkLoad : IAsyncDisposable
{
    Task BeginAsync(CancellationToken cancellationToken);

    Task WriteAsync(TicketRows rows, CancellationToken cancellationToken);

    /// <summary>Builds what was put off and tells the planner what there is.</summary>
    Task FinishAsync(CancellationToken cancellationToken);
}
