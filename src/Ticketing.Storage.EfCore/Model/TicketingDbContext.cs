using Microsoft.EntityFrameworkCore;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Storage.EfCore.Model;

/// <summary>
/// A context with nothing but Ticketing's tables, on a connection and in a transaction that it is given. Also where the host has a context:
/// what we read and write stays out of its tracker, its filters and what it does when it saves.
/// </summary>
internal sealed class TicketingDbContext : DbContext
{
    private readonly TablePrefix prefix;

    public TicketingDbContext(DbContextOptions<TicketingDbContext> options)
        : base(options)
    {
        prefix = options.GetExtension<PrefixExtension>().Prefix;
        ChangeTracker.AutoDetectChangesEnabled = false;
        ChangeTracker.LazyLoadingEnabled = false;
        // The transaction is begun and ended by whoever gave it, and a fault within it ends what is written as a whole.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        Database.AutoSavepointsEnabled = false;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => TicketingModel.AddTo(modelBuilder, prefix);
}
