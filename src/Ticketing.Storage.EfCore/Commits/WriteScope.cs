using System.Data;
using System.Data.Common;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Ticketing.Storage.EfCore.Model;
using Ticketing.Storage.Relational.Commits;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.EfCore.Commits;

/// <summary>The transaction of a commit, and the context that rows are written through.</summary>
internal sealed class WriteScope(
    TicketingDbContext context, DbTransaction transaction, RelationalDialect dialect, string tenant, CancellationToken cancellationToken)
    : CommitScope(transaction, dialect, tenant, cancellationToken)
{
    /// <summary>The context.</summary>
    public TicketingDbContext Context => context;

    /// <summary>The rows of a table.</summary>
    public DbSet<T> Set<T>()
        where T : class => context.Set<T>();

    public override void Add(IdempotencyReceipt receipt, long at) =>
        context.Add(new ReceiptEntity(Tenant, receipt.Key, receipt.Fingerprint, receipt.Result, at));

    // Only what differs is written: every column costs a write to each index that it is in. The version is the one it was decided on.
    public override void Add(TicketChange change)
    {
        var after = TicketRow.Of(Tenant, change.After);
        if (change.Before is null)
            context.Add(after);
        else
            context.Attach(TicketRow.Of(Tenant, change.Before)).CurrentValues.SetValues(after);
    }

    public override async Task ApplyAsync(DirectoryChange change)
    {
        await DirectoryWriter.WriteAsync(this, change);
        await SaveAsync();
    }

    public override async Task SendAsync()
    {
        await SaveAsync();
        await base.SendAsync();
    }

    /// <summary>Writes what was added to the context and changed in it, and forgets it: what follows may be about the same rows.</summary>
    /// <exception cref="DBConcurrencyException">A row was changed by somebody else.</exception>
    /// <exception cref="DbException">What the driver threw, by which the database knows what it runs again.</exception>
    public async Task SaveAsync()
    {
        try
        {
            await context.SaveChangesAsync(Token);
            context.ChangeTracker.Clear();
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
