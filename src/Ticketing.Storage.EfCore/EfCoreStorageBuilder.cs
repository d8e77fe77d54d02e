using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Storage.EfCore.Contexts;
using Ticketing.Storage.EfCore.Hosts;
using Ticketing.Storage.Relational;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Storage.EfCore;

/// <summary>
/// Says where the EF Core store keeps its tables: in the database of a context of the host's, <c>ef.UseDbContext&lt;AppDb&gt;()</c>, or in
/// one of its own, <c>ef.UseSqlite(connectionString)</c>.
/// </summary>
public sealed class EfCoreStorageBuilder : RelationalStorageBuilder
{
    private ServiceDescriptor? contextsProvider;

    internal EfCoreStorageBuilder(IServiceCollection services)
        : base(services)
    {
    }

    /// <summary>
    /// Keeps the tables in the database of a context of the host's, and lets <see cref="TicketingTransaction{TContext}"/> join their
    /// changes with the host's own. Connections, provider and execution strategy are the context's.
    /// </summary>
    /// <typeparam name="TContext">
    /// The context, registered with <c>AddDbContext</c>, <c>AddDbContextPool</c> or <c>AddDbContextFactory</c>.
    /// </typeparam>
    /// <param name="tablePrefix">
    /// What the names of the tables and indexes begin with: the same as in <c>modelBuilder.UseTicketing(…)</c>. Lower-case letters, digits
    /// and underscores, at most 24.
    /// </param>
    /// <exception cref="ArgumentException">The prefix is not one.</exception>
    public EfCoreStorageBuilder UseDbContext<TContext>(string tablePrefix = TablePrefix.Default)
        where TContext : DbContext
    {
        var prefix = new TablePrefix(tablePrefix);
        Services.TryAddSingleton(provider => new HostContexts<TContext>(provider));
        Services.TryAddSingleton(provider => new TicketingTransaction<TContext>(
            provider.GetRequiredService<HostTransactions>(), provider.GetRequiredService<CommitFollowers>()));
        UseDatabase(provider => NewDatabase<TContext>(provider, prefix));
        Services.RemoveAll<ProviderOptions>();
        contextsProvider = ServiceDescriptor.Singleton(ProviderOf<TContext>);
        Services.Add(contextsProvider);
        return this;
    }

    /// <summary>
    /// Says which EF Core provider the store uses for a database of its own, where it is not to find
    /// <c>Microsoft.EntityFrameworkCore.Sqlite</c> or <c>Npgsql.EntityFrameworkCore.PostgreSQL</c> by itself, as in an app that is trimmed.
    /// </summary>
    /// <param name="configure">Chooses the provider, without a connection: <c>options => options.UseSqlite()</c>.</param>
    public EfCoreStorageBuilder UseProvider(Action<DbContextOptionsBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Services.RemoveAll<ProviderOptions>();
        Services.AddSingleton(new ProviderOptions(configure));
        return this;
    }

    // The provider of a context that the tables are not kept in after all.
    internal override void UseDatabase(Func<IServiceProvider, IRelationalDatabase> database)
    {
        base.UseDatabase(database);
        if (contextsProvider is not null)
            Services.Remove(contextsProvider);
        contextsProvider = null;
    }

    private static HostDatabase<TContext> NewDatabase<TContext>(IServiceProvider provider, TablePrefix prefix)
        where TContext : DbContext
    {
        var contexts = provider.GetRequiredService<HostContexts<TContext>>();
        var dialect = With(contexts, context => HostProvider.DialectOf(context, prefix));
        return new(contexts, provider.GetRequiredService<HostTransactions>(), dialect);
    }

    private static ProviderOptions ProviderOf<TContext>(IServiceProvider provider)
        where TContext : DbContext =>
        With(provider.GetRequiredService<HostContexts<TContext>>(), HostProvider.Of);

    private static T With<TContext, T>(HostContexts<TContext> contexts, Func<DbContext, T> read)
        where TContext : DbContext
    {
        var made = contexts.New();
        try
        {
            return read(made.Context);
        }
        finally
        {
            (made.Owner as IDisposable)?.Dispose();
        }
    }
}
