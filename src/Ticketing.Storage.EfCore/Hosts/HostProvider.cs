using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Ticketing.Storage.EfCore.Contexts;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.EfCore.Hosts;

/// <summary>Reads off a host's context which provider it has.</summary>
internal static class HostProvider
{
    /// <summary>The dialect of a context's database.</summary>
    /// <exception cref="InvalidOperationException">Ticketing has none for it.</exception>
    public static RelationalDialect DialectOf(DbContext context, TablePrefix prefix) => context.Database.ProviderName switch
    {
        "Microsoft.EntityFrameworkCore.Sqlite" => new SqliteDialect { Prefix = prefix },
        "Npgsql.EntityFrameworkCore.PostgreSQL" => new PostgreSqlDialect(inHostsTransactions: true) { Prefix = prefix },
        var other => throw new InvalidOperationException(
            $"{context.GetType().Name} is on {other}. "
            + "Ticketing has SQLite (Microsoft.EntityFrameworkCore.Sqlite) and PostgreSQL (Npgsql.EntityFrameworkCore.PostgreSQL)."),
    };

    /// <summary>
    /// The provider for contexts of ours, as the host configured it but for the connection, which comes with each use. The host's
    /// interceptors and its other extensions are for its own entities.
    /// </summary>
    public static ProviderOptions Of(DbContext context)
    {
        var provider = RelationalOptionsExtension.Extract(context.GetService<IDbContextOptions>())
            .WithConnection(null)
            .WithConnectionString(null);
        return new(options => ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(provider));
    }
}
