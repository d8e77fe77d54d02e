using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Storage;
using Ticketing.Storage.EfCore;
using Ticketing.Storage.EfCore.Commits;
using Ticketing.Storage.EfCore.Contexts;
using Ticketing.Storage.EfCore.Directory;
using Ticketing.Storage.EfCore.Documents;
using Ticketing.Storage.EfCore.Feed;
using Ticketing.Storage.EfCore.Hosts;
using Ticketing.Storage.EfCore.Tickets;
using Ticketing.Storage.Relational;
using Ticketing.Storage.Relational.Database;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses the EF Core store.</summary>
public static class EfCoreTicketingBuilderExtensions
{
    /// <summary>
    /// Keeps tickets, directory and all else in a relational database, through EF Core. The store that is chosen last counts; a port that
    /// the host registered itself stays.
    /// </summary>
    /// <param name="builder">The help desk's builder.</param>
    /// <param name="configure">Says which database: a host's context's, or one of its own.</param>
    /// <exception cref="InvalidOperationException">No database was said.</exception>
    public static TicketingBuilder UseEfCore(this TicketingBuilder builder, Action<EfCoreStorageBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return builder.UseStore(services =>
        {
            var storage = new EfCoreStorageBuilder(services);
            configure(storage);
            RelationalStorageRegistration.Register(storage);
            services.TryAddSingleton<HostTransactions>();
            services.TryAddSingleton<IHostTransactions>(provider => provider.GetRequiredService<HostTransactions>());
            services.TryAddSingleton(provider => new ProviderOptions(
                options => KnownProviders.Use(provider.GetRequiredService<IRelationalDatabase>().Dialect.Name, options)));
            services.TryAddSingleton<TicketingContexts>();
            services.TryAddSingleton<ITicketingStore, EfTicketingStore>();
            services.TryAddSingleton<ITicketReader, EfTicketReader>();
            services.TryAddSingleton<IEventFeed, EfEventFeed>();
            services.TryAddSingleton<IDirectory, EfDirectory>();
            services.TryAddSingleton<IDocuments, EfDocuments>();
        });
    }
}
