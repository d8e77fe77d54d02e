using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ticketing;
using Ticketing.Actors;
using Ticketing.Administration;
using Ticketing.Attachments;
using Ticketing.Bulk;
using Ticketing.CannedReplies;
using Ticketing.Commits;
using Ticketing.Counters.Upkeep;
using Ticketing.CustomFields;
using Ticketing.CustomFields.Stored;
using Ticketing.Desk;
using Ticketing.Dispatch;
using Ticketing.Items;
using Ticketing.Linking;
using Ticketing.Links;
using Ticketing.Live;
using Ticketing.Merging;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Preferences;
using Ticketing.Notifications.Rooms;
using Ticketing.Recurring;
using Ticketing.Replies;
using Ticketing.Roles;
using Ticketing.Search;
using Ticketing.Search.Analysis;
using Ticketing.Search.Binding;
using Ticketing.Search.Facets;
using Ticketing.Search.Meaning;
using Ticketing.Setup;
using Ticketing.Splitting;
using Ticketing.Storage;
using Ticketing.Subjects;
using Ticketing.Templates;
using Ticketing.TimeEntries;
using Ticketing.Views;
using Ticketing.Workflows;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the help desk to a host.</summary>
public static class TicketingServiceCollectionExtensions
{
    /// <summary>
    /// Adds the help desk: <see cref="TicketDesk"/>, <see cref="TicketArchive"/>, <see cref="TicketFinder"/>, <see cref="TicketFacets"/>,
    /// <see cref="ImportDesk"/>, <see cref="PeopleDesk"/>, <see cref="ProjectDesk"/>, <see cref="RoleDesk"/>,
    /// <see cref="OutboxDesk"/>, <see cref="LiveDesk"/>, <see cref="ReplyDesk"/>, <see cref="HandlerCommits"/> and
    /// <see cref="CounterUpkeep"/>, all singletons. Safe to repeat.
    /// </summary>
    /// <remarks>
    /// Without a store everything is kept in memory in Development, and the log says what to add; elsewhere the host does not start.
    /// </remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Chooses the store and the rest; null for nothing.</param>
    public static IServiceCollection AddTicketing(this IServiceCollection services, Action<TicketingBuilder>? configure = null)
    {
        services.AddOptions<TicketingOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TicketingOptions>, ValidateTicketingOptions>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(p => new CommitFollowers(p));
        services.TryAddSingleton(p => new Analyzer([.. p.GetRequiredService<IOptions<TicketingOptions>>().Value.SearchLanguages]));
        services.TryAddSingleton(p => new WorkflowRegistry(
            p.GetServices<IWorkflow>(), p.GetRequiredService<RoleBook>().InCode, Logger<WorkflowRegistry>(p)));
        services.TryAddSingleton(p => new QueryBinder(
            p.GetRequiredService<Analyzer>(), p.GetRequiredService<IOptions<TicketingOptions>>().Value.WorkingDay));
        services.TryAddSingleton<NamedValues>();
        services.TryAddSingleton<NamedPeople>();
        services.TryAddSingleton<ValueProposals>();
        services.TryAddSingleton(p => new KnownTerms(p.GetService<IVocabulary>(), p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<OtherSpellings>();
        services.TryAddSingleton<MeantQueries>();
        services.TryAddSingleton(p => new ReferenceStyles(Store<ITicketSearch>(p), p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new NamedTickets(Store<ITicketReader>(p), p.GetRequiredService<ReferenceStyles>()));
        services.TryAddSingleton(p => new LinkedTickets(Store<ITicketReader>(p)));
        services.TryAddSingleton(p => new QueryMeaning(
            p.GetRequiredService<NamedValues>(), p.GetRequiredService<NamedPeople>(), p.GetRequiredService<NamedTickets>(),
            p.GetRequiredService<LinkedTickets>(), p.GetRequiredService<NamedSubjects>(),
            p.GetRequiredService<OtherSpellings>(), p.GetRequiredService<ValueProposals>(),
            p.GetRequiredService<FieldBook>(), Store<ITicketSearch>(p)));
        services.TryAddSingleton<QueryUnderstanding>();
        services.TryAddSingleton(p => new PermissionBook(
            p.GetServices<DeclaredPermission>(), p.GetRequiredService<IOptions<TicketingOptions>>().Value.Roles,
            p.GetServices<IWorkflow>(), p.GetServices<TicketItemKind>()));
        services.TryAddSingleton<RoleBook>();
        services.TryAddSingleton(p => new CarefulDirectory(Store<IDirectory>(p)));
        services.TryAddSingleton(p => new FactsLoader(
            p.GetRequiredService<CarefulDirectory>(), Store<ITicketReader>(p), Store<ICommentHistory>(p), Store<ITicketItems>(p),
            p.GetRequiredService<WorkflowRegistry>(), p.GetRequiredService<TenantSetup>(),
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<PreferenceStore>(), p.GetRequiredService<LinkWalker>(),
            p.GetRequiredService<MergeFactsLoader>(), p.GetRequiredService<SplitFactsLoader>(), p.GetRequiredService<FieldBook>(),
            p.GetRequiredService<SubjectBook>(),
            p.GetRequiredService<IOptions<TicketingOptions>>()));
        services.TryAddSingleton(p => new FieldBook(
            Store<IDocuments>(p), p.GetRequiredService<DocumentCaches>(), p.GetServices<FieldDefinition>()));
        services.TryAddSingleton(p => new FieldDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<FieldBook>(), p.GetRequiredService<CarefulDirectory>(),
            p.GetRequiredService<WorkflowRegistry>(), p.GetRequiredService<CommitPipeline>()));
        services.TryAddSingleton(p => new LinkKinds(p.GetServices<LinkKind>()));
        services.TryAddSingleton(p => new LinkWalker(Store<ITicketReader>(p), Store<IDocuments>(p)));
        services.TryAddSingleton(p => new MergeFactsLoader(
            Store<ITicketReader>(p), new MergeStore(Store<IDocuments>(p)), p.GetRequiredService<ActorResolver>(),
            p.GetRequiredService<LinkWalker>(), p.GetRequiredService<LinkKinds>()));
        services.TryAddSingleton(p => new SplitFactsLoader(
            p.GetRequiredService<CarefulDirectory>(), Store<ITicketItems>(p), p.GetRequiredService<ActorResolver>()));
        services.TryAddSingleton(p => new LinkFollower(Store<ITicketReader>(p), p.GetRequiredService<LinkKinds>()));
        services.TryAddSingleton(p => new LinkSight(Store<ITicketReader>(p), p.GetRequiredService<SubjectBook>()));
        services.TryAddSingleton(p => new SubjectKinds(p.GetServices<SubjectKind>()));
        services.TryAddSingleton(p => new SubjectBook(
            p.GetRequiredService<SubjectKinds>(), p.GetRequiredService<IServiceScopeFactory>(),
            p.GetRequiredService<IOptions<TicketingOptions>>().Value.SubjectTimeout, p.GetRequiredService<TimeProvider>(),
            Logger<SubjectBook>(p)));
        services.TryAddSingleton(p => new NamedSubjects(p.GetRequiredService<SubjectBook>()));
        services.TryAddSingleton(p => new SubjectDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<TicketDesk>(), Store<ITicketReader>(p),
            p.GetRequiredService<LinkSight>(), p.GetRequiredService<SubjectBook>()));
        services.TryAddSingleton(p => new ItemKinds(p.GetServices<TicketItemKind>()));
        services.TryAddSingleton(p => new ActorResolver(
            p.GetRequiredService<IActorSource>(), p.GetService<ITrainingActorSource>(), p.GetServices<ITicketAuthorizer>(),
            p.GetRequiredService<QueryBinder>(), p.GetRequiredService<TenantSetup>(),
            p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new UserAliases(p.GetService<IDocuments>()));
        services.TryAddSingleton(p => new DirectoryActorSource(
            p.GetRequiredService<CarefulDirectory>(), p.GetRequiredService<UserAliases>(), p.GetRequiredService<RoleBook>(),
            Store<ITicketSearch>(p), p.GetRequiredService<IOptions<TicketingOptions>>()));
        services.TryAddSingleton<ActorCache>();
        services.TryAddSingleton(p => new UserCache(
            p.GetRequiredService<CarefulDirectory>(), p.GetRequiredService<IOptions<TicketingOptions>>(),
            p.GetRequiredService<TimeProvider>(), p.GetService<IHostTransactions>()));
        services.TryAddSingleton<IActorSource>(p => p.GetRequiredService<ActorCache>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICommitCache, ActorCache>(p => p.GetRequiredService<ActorCache>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICommitCache, UserCache>(p => p.GetRequiredService<UserCache>()));
        services.TryAddSingleton(p => new DocumentCaches(
            p.GetRequiredService<IOptions<TicketingOptions>>(), p.GetRequiredService<TimeProvider>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICommitCache, DocumentCaches>(p => p.GetRequiredService<DocumentCaches>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHintedCache, ActorCache>(p => p.GetRequiredService<ActorCache>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHintedCache, UserCache>(p => p.GetRequiredService<UserCache>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHintedCache, DocumentCaches>(p => p.GetRequiredService<DocumentCaches>()));
        services.TryAddSingleton(p => new CommitContributors(p, p.GetServices<ContributorRegistration>()));
        services.TryAddSingleton(p => new CommitPipeline(
            Store<ITicketingStore>(p), p.GetRequiredService<CommitContributors>(), p.GetRequiredService<LinkFollower>(),
            p.GetServices<ICommitCache>(),
            p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new TicketDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<CommitPipeline>(), Store<ITicketingStore>(p),
            Store<ITicketReader>(p),
            p.GetRequiredService<FactsLoader>(), p.GetServices<ITicketAuthorizer>(), p.GetRequiredService<TimeProvider>(),
            p.GetService<IHostTransactions>()));
        services.TryAddSingleton(p => new ImportDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<CommitPipeline>(), Store<ITicketingStore>(p),
            Store<ITicketReader>(p), p.GetRequiredService<LinkKinds>(), p.GetRequiredService<FieldBook>(),
            p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new TicketArchive(
            p.GetRequiredService<ActorResolver>(), Store<ITicketReader>(p), Store<ICommentHistory>(p),
            p.GetRequiredService<WorkflowRegistry>(), p.GetRequiredService<LinkSight>(),
            p.GetRequiredService<IOptions<TicketingOptions>>(), p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new TicketFinder(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<QueryUnderstanding>(), Store<ITicketSearch>(p),
            p.GetRequiredService<MeantQueries>(), Store<ITicketReader>(p), p.GetRequiredService<Analyzer>(),
            p.GetRequiredService<TicketTotals>(),
            p.GetRequiredService<IOptions<TicketingOptions>>()));
        services.TryAddSingleton(p => new TicketTotals(Store<ICounters>(p), Store<ITicketSearch>(p)));
        services.TryAddSingleton(p => new TicketFacets(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<TicketFinder>(), Store<ICounters>(p), Store<ITicketSearch>(p),
            p.GetRequiredService<FieldBook>()));
        services.TryAddSingleton(p => new CounterUpkeep(Store<ICounterUpkeep>(p), TimeProvider.System));
        services.TryAddSingleton(p => new CounterCompactor(
            p.GetRequiredService<CounterUpkeep>(), p.GetRequiredService<IOptions<TicketingOptions>>().Value.CompactionDelay,
            p.GetRequiredService<TimeProvider>(), Logger<CounterCompactor>(p)));
        services.TryAddSingleton<Standing>();
        services.TryAddSingleton(p => new Administrators(
            p.GetRequiredService<Standing>(), p.GetRequiredService<CarefulDirectory>(), Store<IDocuments>(p),
            p.GetRequiredService<RoleBook>()));
        services.TryAddSingleton(p => new Departures(
            Store<ITicketSearch>(p), p.GetRequiredService<CommitPipeline>(), Store<IDocuments>(p), p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new DepartureWorker(
            p.GetRequiredService<Departures>(), p.GetRequiredService<TenantSetup>(),
            p.GetRequiredService<IOptions<TicketingOptions>>().Value.Tenant,
            Logger<DepartureWorker>(p)));
        services.TryAddSingleton(p => new PeopleDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<CarefulDirectory>(), p.GetRequiredService<CommitPipeline>(),
            p.GetRequiredService<RoleBook>(), p.GetRequiredService<UserCache>(), p.GetRequiredService<UserAliases>(),
            p.GetRequiredService<Standing>(),
            p.GetRequiredService<Administrators>(), p.GetRequiredService<Departures>()));
        services.TryAddSingleton(p => new ProjectDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<CarefulDirectory>(), p.GetRequiredService<CommitPipeline>(),
            p.GetRequiredService<WorkflowRegistry>()));
        services.TryAddSingleton(p => new RoleDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<RoleBook>(), p.GetRequiredService<PermissionBook>(),
            p.GetRequiredService<CommitPipeline>(), p.GetRequiredService<Administrators>(), p.GetRequiredService<Standing>(),
            p.GetRequiredService<CarefulDirectory>()));
        services.TryAddSingleton(p => new OutboxDesk(
            p.GetRequiredService<ActorResolver>(), Store<IOutbox>(p), p.GetRequiredService<CommitFollowers>(),
            p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new TenantSetup(
            p.GetServices<ISchemaInstaller>(), p.GetRequiredService<CarefulDirectory>(), p.GetRequiredService<CommitPipeline>(),
            p.GetRequiredService<PermissionBook>(),
            p.GetService<IHostTransactions>(), p.GetRequiredService<IOptions<TicketingOptions>>(), Logger<TenantSetup>(p)));
        services.TryAddSingleton(p => new TicketingSetup(
            p.GetServices<ISchemaInstaller>(), p.GetRequiredService<TenantSetup>(), p.GetRequiredService<RoleBook>(),
            p.GetRequiredService<WorkflowRegistry>(),
            Store<ITicketingStore>(p), p.GetService<StoreChoice>(), p.GetRequiredService<CommitContributors>(),
            p.GetService<IHostEnvironment>(),
            p.GetRequiredService<IOptions<TicketingOptions>>(),
            Logger<TicketingSetup>(p)));
        services.TryAddSingleton(p => new StoreProbe(
            Store<IDocuments>(p), p.GetRequiredService<CommitPipeline>(), p.GetRequiredService<IOptions<TicketingOptions>>(),
            p.GetRequiredService<TimeProvider>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SetupAtStart>());
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IHostedService, CounterCompactor>(p => p.GetRequiredService<CounterCompactor>()));
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IHostedService, DepartureWorker>(p => p.GetRequiredService<DepartureWorker>()));
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<ICommitFollower, CounterCompactor>(p => p.GetRequiredService<CounterCompactor>()));
        WorkRegistration.Add(services);
        TimeRegistration.Add(services);
        AttachmentRegistration.Add(services);
        LinkRegistration.Add(services);
        MergeRegistration.Add(services);
        SplitRegistration.Add(services);
        BulkRegistration.Add(services);
        ViewRegistration.Add(services);
        TemplateRegistration.Add(services);
        var builder = new TicketingBuilder(services);
        NotificationRegistration.Add(services);
        RoomRegistration.Add(services);
        ReplyRegistration.Add(services);
        CannedReplyRegistration.Add(services);
        RecurringRegistration.Add(services);
        LiveRegistration.Add(services, InAppChannel.Name);
        // After all else that a commit does: it is told as a whole.
        builder.AddCommitContributor<NotificationContributor>(order: 1000);
        // What hosts and features add has files, too.
        builder.AddCommitContributor<AttachmentReferences>(order: 900);
        configure?.Invoke(builder);
        if (!services.Any(service => service.ServiceType == typeof(ITicketingStore)))
            StoreChoice.Replace(services, InMemoryTicketingBuilderExtensions.Register, isFallback: true);
        return services;
    }

    private static ILogger Logger<T>(IServiceProvider provider) => provider.GetService<ILogger<T>>() ?? (ILogger)NullLogger.Instance;

    private static T Store<T>(IServiceProvider provider)
        where T : class =>
        provider.GetService<T>() ?? throw new InvalidOperationException(
            $"The store that was registered is not whole: there is no {typeof(T).Name}. Choose one that is: services.AddTicketing(t => " +
            $"t.UseDapper(d => d.UseSqlite(connectionString))).");
}
