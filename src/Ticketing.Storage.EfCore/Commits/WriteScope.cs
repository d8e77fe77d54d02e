using System.Data;
using System.Data.Common;
using System.Runtime.ExceptionServices;
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
    /// <exception cref="DBConcurrencyException">A row was changed by somebody else.</exception>
    /// <exception cref="DbException">What the driver threw, by which the database knows what it runs again.</exception>
    public async Task SaveAsync()
    {
        try
        {
            await Context.SaveChangesAsync(Token);
            Context.ChangeTracker.Clear();
        }
        catch (DbUpdateConcurrencyException race)
        {
            throw new DBConcurrencyException(race.Message, race);
        }
        catch (DbUpdateException fault) when (fault.InnerException is DbException thrown)
        {
            ExceptionDispatchInfo.Throw(thrown);
        }
    }
}
