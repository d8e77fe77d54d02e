using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ticketing;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Counters;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Search;
using Ticketing.Search.Analysis;
using Ticketing.Search.Facets;
using Ticketing.Setup;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the help desk to a host.</summary>
public static class TicketingServiceCollectionExtensions
{
    /// <summary>
    /// Adds the help desk: <see cref="TicketDesk"/>, <see cref="TicketArchive"/>, <see cref="TicketFinder"/>, <see cref="TicketFacets"/>, <see cref="PeopleDesk"/>,
    /// <see cref="ProjectDesk"/>, <see cref="RoleDesk"/> and <see cref="CounterUpkeep"/>, all singletons. A store must be among what is configured. Safe to repeat.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Chooses the store and the rest.</param>
    public static IServiceCollection AddTicketing(this IServiceCollection services, Action<TicketingBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<TicketingOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TicketingOptions>, ValidateTicketingOptions>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(p => new CommitFollowers(p));
        services.TryAddSingleton(p => new Analyzer([.. p.GetRequiredService<IOptions<TicketingOptions>>().Value.SearchLanguages]));
        services.TryAddSingleton(p => new WorkflowRegistry(
            p.GetServices<IWorkflow>(), [.. Role.BuiltIn, .. p.GetRequiredService<IOptions<TicketingOptions>>().Value.Roles]));
        services.TryAddSingleton<QueryBinder>();
        services.TryAddSingleton<RoleBook>();
        services.TryAddSingleton(p => new CarefulDirectory(Store<IDirectory>(p)));
        services.TryAddSingleton(p => new FactsLoader(
            p.GetRequiredService<CarefulDirectory>(), Store<ITicketReader>(p), p.GetRequiredService<WorkflowRegistry>(), p.GetRequiredService<ActorResolver>(),
            p.GetRequiredService<IOptions<TicketingOptions>>()));
        services.TryAddSingleton<ActorResolver>();
        services.TryAddSingleton(p => new DirectoryActorSource(
            p.GetRequiredService<CarefulDirectory>(), p.GetRequiredService<RoleBook>(), p.GetRequiredService<IOptions<TicketingOptions>>()));
        services.TryAddSingleton<ActorCache>();
        services.TryAddSingleton(p => new UserCache(
            p.GetRequiredService<CarefulDirectory>(), p.GetRequiredService<IOptions<TicketingOptions>>(), p.GetRequiredService<TimeProvider>(), p.GetService<IHostTransactions>()));
        services.TryAddSingleton<IActorSource>(p => p.GetRequiredService<ActorCache>());
        services.TryAddSingleton(p => new TicketDesk(
            p.GetRequiredService<ActorResolver>(), Store<ITicketingStore>(p), Store<ITicketReader>(p),
            p.GetRequiredService<FactsLoader>(), p.GetServices<ITicketAuthorizer>(), p.GetRequiredService<TimeProvider>(),
            p.GetService<IHostTransactions>()));
        services.TryAddSingleton(p => new TicketArchive(
            p.GetRequiredService<ActorResolver>(), Store<ITicketReader>(p), p.GetRequiredService<WorkflowRegistry>(), p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new TicketFinder(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<QueryBinder>(), Store<ITicketSearch>(p), Store<ITicketReader>(p),
            p.GetRequiredService<Analyzer>(), p.GetRequiredService<TicketTotals>(), p.GetRequiredService<CarefulDirectory>(),
            p.GetRequiredService<IOptions<TicketingOptions>>(), p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new TicketTotals(Store<ICounters>(p), Store<ITicketSearch>(p)));
        services.TryAddSingleton(p => new TicketFacets(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<TicketFinder>(), Store<ICounters>(p), Store<ITicketSearch>(p)));
        services.TryAddSingleton(p => new CounterUpkeep(Store<ICounterUpkeep>(p)));
        services.TryAddSingleton(p => new CounterCompactor(
            p.GetRequiredService<CounterUpkeep>(), p.GetRequiredService<IOptions<TicketingOptions>>().Value.CompactionDelay,
            p.GetRequiredService<TimeProvider>(), p.GetService<ILogger<CounterCompactor>>() ?? (ILogger)NullLogger.Instance));
        services.TryAddSingleton<Standing>();
        services.TryAddSingleton(p => new Administrators(
            p.GetRequiredService<Standing>(), p.GetRequiredService<CarefulDirectory>(), Store<IDocuments>(p), p.GetRequiredService<RoleBook>()));
        services.TryAddSingleton(p => new Departures(Store<ITicketSearch>(p), Store<ITicketingStore>(p), Store<IDocuments>(p), p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new DepartureWorker(
            p.GetRequiredService<Departures>(), p.GetRequiredService<IOptions<TicketingOptions>>().Value.Tenant,
            p.GetService<ILogger<DepartureWorker>>() ?? (ILogger)NullLogger.Instance));
        services.TryAddSingleton(p => new PeopleDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<CarefulDirectory>(), Store<ITicketingStore>(p), p.GetRequiredService<RoleBook>(), p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<UserCache>(), p.GetRequiredService<Standing>(), p.GetRequiredService<Administrators>(), p.GetRequiredService<Departures>()));
        services.TryAddSingleton(p => new ProjectDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<CarefulDirectory>(), Store<ITicketingStore>(p), p.GetRequiredService<WorkflowRegistry>(), p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new RoleDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<RoleBook>(), Store<ITicketingStore>(p), p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<Administrators>(), p.GetRequiredService<Standing>(), p.GetRequiredService<CarefulDirectory>()));
        services.TryAddSingleton(p => new TicketingSetup(
            p.GetServices<ISchemaInstaller>(), p.GetRequiredService<CarefulDirectory>(), Store<ITicketingStore>(p), p.GetRequiredService<WorkflowRegistry>(),
            p.GetRequiredService<RoleBook>(), p.GetRequiredService<IOptions<TicketingOptions>>(), p.GetRequiredService<TimeProvider>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SetupAtStart>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, CounterCompactor>(p => p.GetRequiredService<CounterCompactor>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DepartureWorker>(p => p.GetRequiredService<DepartureWorker>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICommitFollower, CounterCompactor>(p => p.GetRequiredService<CounterCompactor>()));
        configure(new TicketingBuilder(services));
        FollowedStore.Register(services);
        return services;
    }

    private static T Store<T>(IServiceProvider provider)
        where T : class =>
        provider.GetService<T>() ?? throw new InvalidOperationException(
            "Ticketing has no store. Choose one: services.AddTicketing(t => t.UseDapper(d => d.UseSqlite(connectionString))).");
}
