using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Ticketing.Storage.EfCore.Model;

namespace Ticketing.Storage.EfCore.Commits;

/// <summary>The context that a commit is written through, its transaction, and the tenant of every row in it.</summary>
internal sealed record WriteScope(TicketingDbContext Context, DbTransaction Transaction, string Tenant, CancellationToken Token)
{
    /// <summary>The rows of a table.</summary>
    public DbSet<T> Set<T>()
        where T : class => Context.Set<T>();

    /// <summary>Writes what was added and changed, and forgets it: what follows may be about the same rows.</summary>
    public async Task SaveAsync()
    {
        await Context.SaveChangesAsync(Token);
        Context.ChangeTracker.Clear();
    }
}
