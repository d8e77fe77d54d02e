using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Storage.EfCore.Model;

/// <summary>Tells a <see cref="TicketingDbContext"/> what its tables begin with. EF Core keeps a model for each prefix.</summary>
internal sealed class PrefixExtension(TablePrefix prefix) : IDbContextOptionsExtension
{
    private Description? info;

    public TablePrefix Prefix => prefix;

    public DbContextOptionsExtensionInfo Info => info ??= new(this);

    public void ApplyServices(IServiceCollection services)
    {
    }

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class Description(PrefixExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        // Services of their own, and with them models of their own.
        public override int GetServiceProviderHashCode() => extension.Prefix.Value.GetHashCode(StringComparison.Ordinal);

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) =>
            other is Description { Extension: PrefixExtension known } && known.Prefix.Value == extension.Prefix.Value;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) =>
            debugInfo["Ticketing:TablePrefix"] = extension.Prefix.Value;
    }
}
