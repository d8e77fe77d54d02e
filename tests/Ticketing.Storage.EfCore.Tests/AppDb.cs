using Microsoft.EntityFrameworkCore;

namespace Ticketing.Storage.EfCore.Tests;

/// <summary>A host's context, with rows of its own beside Ticketing's.</summary>
internal sealed class AppDb(DbContextOptions<AppDb> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseTicketing();
}

/// <summary>A row of the host's.</summary>
internal sealed class Order
{
    public int Id { get; set; }

    public required string Customer { get; set; }
}
