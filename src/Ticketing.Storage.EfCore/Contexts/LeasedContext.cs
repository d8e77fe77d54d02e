using Microsoft.EntityFrameworkCore;
using Ticketing.Storage.EfCore.Model;

namespace Ticketing.Storage.EfCore.Contexts;

/// <summary>A context out of the pool, until it is disposed of; then it goes back without connection and transaction.</summary>
internal readonly struct LeasedContext(TicketingDbContext context) : IAsyncDisposable
{
    public TicketingDbContext Context => context;

    public async ValueTask DisposeAsync()
    {
        // Both belong to whoever gave them, and outlive this.
        await context.Database.UseTransactionAsync(null);
        context.Database.SetDbConnection(null);
        await context.DisposeAsync();
    }
}
