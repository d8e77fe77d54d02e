using Microsoft.EntityFrameworkCore;

namespace Ticketing.Storage.EfCore.Tests;

/// <summary>A host's context, with rows of its own beside Ticketing's.</summary>
internal class AppDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    /// <summary>What the names of Ticketing's tables begin with.</summary>
    protected virtual string TablePrefix => "ticketing_";

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseTicketing(TablePrefix);
}
