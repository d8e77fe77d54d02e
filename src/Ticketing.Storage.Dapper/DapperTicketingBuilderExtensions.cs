using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Storage;
using Ticketing.Storage.Dapper;
using Ticketing.Storage.Dapper.Commits;
using Ticketing.Storage.Dapper.Directory;
using Ticketing.Storage.Dapper.Documents;
using Ticketing.Storage.Dapper.Feed;
using Ticketing.Storage.Dapper.Tickets;
using Ticketing.Storage.Relational;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses the Dapper store.</summary>
public static class DapperTicketingBuilderExtensions
{
    /// <summary>
    /// Keeps tickets, directory and all else in a relational database, through Dapper. The store that is chosen last counts; a port that
    /// the host registered itself stays.
    /// </summary>
    /// <param name="builder">The help desk's builder.</param>
    /// <param name="configure">Says which database.</param>
    /// <exception cref="InvalidOperationException">No database was said.</exception>
    public static TicketingBuilder UseDapper(this TicketingBuilder builder, Action<DapperStorageBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return builder.UseStore(services =>
        {
            var storage = new DapperStorageBuilder(services);
            configure(storage);
            RelationalStorageRegistration.Register(storage);
            services.TryAddSingleton<ITicketingStore, DapperTicketingStore>();
            services.TryAddSingleton<ITicketReader, DapperTicketReader>();
            services.TryAddSingleton<IEventFeed, DapperEventFeed>();
            services.TryAddSingleton<IDirectory, DapperDirectory>();
            services.TryAddSingleton<IDocuments, DapperDocuments>();
        });
    }
}
