using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing;
using Ticketing.Storage;
using Ticketing.Storage.Dapper;
using Ticketing.Storage.Dapper.Commits;
using Ticketing.Storage.Dapper.Directory;
using Ticketing.Storage.Dapper.Documents;
using Ticketing.Storage.Dapper.Feed;
using Ticketing.Storage.Dapper.Tickets;
using Ticketing.Storage.Dapper.Work;
using Ticketing.Storage.Relational;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses the Dapper store.</summary>
public static class DapperTicketingBuilderExtensions
{
    /// <summary>
    /// Keeps tickets, directory and all else in a relational database, through Dapper. Safe to repeat; a port that is registered
    /// already stays.
    /// </summary>
    /// <param name="builder">The help desk's builder.</param>
    /// <param name="configure">Says which database.</param>
    /// <exception cref="InvalidOperationException">No database was said.</exception>
    public static TicketingBuilder UseDapper(this TicketingBuilder builder, Action<DapperStorageBuilder> configure)
    {
        var storage = new DapperStorageBuilder(builder.Services);
        configure(storage);
        RelationalStorageRegistration.Register(storage);
        var services = builder.Services;
        services.TryAddSingleton<ITicketingStore, DapperTicketingStore>();
        services.TryAddSingleton<ITicketReader, DapperTicketReader>();
        services.TryAddSingleton<IEventFeed, DapperEventFeed>();
        services.TryAddSingleton<IDirectory, DapperDirectory>();
        services.TryAddSingleton<IDocuments, DapperDocuments>();
        services.TryAddSingleton<IPendingWork, DapperPendingWork>();
        return builder;
    }
}
