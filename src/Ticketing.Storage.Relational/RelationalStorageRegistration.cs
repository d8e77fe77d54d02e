using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Ticketing.Search.Analysis;
using Ticketing.Storage.Relational.Counters;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Directory;
using Ticketing.Storage.Relational.Items;
using Ticketing.Storage.Relational.Notifications;
using Ticketing.Storage.Relational.Schema;
using Ticketing.Storage.Relational.Search;
using Ticketing.Storage.Relational.Search.Text;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Storage.Relational.Work;

namespace Ticketing.Storage.Relational;

/// <summary>Registers what the relational stores share.</summary>
internal static class RelationalStorageRegistration
{
    /// <summary>Installer, search and counters; safe to repeat.</summary>
    /// <exception cref="InvalidOperationException">No database was said.</exception>
    public static void Register(RelationalStorageBuilder builder)
    {
        var services = builder.Services;
        if (!services.Any(service => service.ServiceType == typeof(IRelationalDatabase)))
        {
            throw new InvalidOperationException(
                "The store has no database. Say which one it is: UseSqlite(connectionString) or UsePostgreSql(connectionString).");
        }

        services.TryAddSingleton(provider => new SearchTerms(provider.GetRequiredService<Analyzer>().Terms));
        services.TryAddSingleton(provider => new SchemaInstaller(
            provider.GetRequiredService<IRelationalDatabase>(), provider.GetServices<FeatureSchema>()));
        services.TryAddSingleton(provider => new TicketingDatabase(provider.GetRequiredService<IRelationalDatabase>()));
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<ISchemaInstaller, SchemaInstaller>(provider => provider.GetRequiredService<SchemaInstaller>()));
        services.TryAddSingleton<TermRenewal>();
        services.TryAddSingleton<NameRenewal>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, Renewer>(provider => new(
            [provider.GetRequiredService<NameRenewal>(), provider.GetRequiredService<TermRenewal>()],
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<Renewer>>() ?? NullLogger<Renewer>.Instance)));
        services.TryAddSingleton<ITicketSearch, RelationalTicketSearch>();
        services.TryAddSingleton<IVocabulary, RelationalVocabulary>();
        services.TryAddSingleton<ICommentHistory, RelationalCommentHistory>();
        services.TryAddSingleton<ITicketItems, RelationalTicketItems>();
        services.TryAddSingleton<IOutbox, RelationalOutbox>();
        services.TryAddSingleton<IAlarms, RelationalAlarms>();
        services.TryAddSingleton<INotificationLedger, RelationalNotificationLedger>();
        services.TryAddSingleton<IStoreFaults, RelationalFaults>();
        // Null where the database has no way: then there is no such service.
        services.TryAddSingleton(provider => provider.GetRequiredService<IRelationalDatabase>().Signals!);
        services.TryAddSingleton<ICounters, RelationalCounters>();
        services.TryAddSingleton<ICounterUpkeep, RelationalCounterUpkeep>();
    }
}
