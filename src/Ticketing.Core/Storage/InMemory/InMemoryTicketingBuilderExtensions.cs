using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Search.Analysis;
using Ticketing.Storage;
using Ticketing.Storage.InMemory;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses the store in memory.</summary>
public static class InMemoryTicketingBuilderExtensions
{
    /// <summary>
    /// Keeps tickets, directory and all else in the memory of this process, for tests and prototypes: nothing outlives it, and a
    /// search looks at every ticket. The store that is chosen last counts; a port that the host registered itself stays.
    /// </summary>
    public static TicketingBuilder UseInMemoryStore(this TicketingBuilder builder) => builder.UseStore(Register);

    internal static void Register(IServiceCollection services)
    {
        services.TryAddSingleton(provider =>
            new InMemoryStore(provider.GetRequiredService<Analyzer>().Terms, provider.GetRequiredService<CommitFollowers>()));
        services.TryAddSingleton<ITicketingStore>(provider => provider.GetRequiredService<InMemoryStore>());
        services.TryAddSingleton<ITicketReader, InMemoryTicketReader>();
        services.TryAddSingleton<ITicketSearch, InMemoryTicketSearch>();
        services.TryAddSingleton<IVocabulary, InMemoryVocabulary>();
        services.TryAddSingleton<ICommentHistory, InMemoryCommentHistory>();
        services.TryAddSingleton<ITicketItems, InMemoryTicketItems>();
        services.TryAddSingleton<IEventFeed, InMemoryEventFeed>();
        services.TryAddSingleton<IDirectory, InMemoryDirectory>();
        services.TryAddSingleton<IDocuments, InMemoryDocuments>();
        services.TryAddSingleton<IOutbox, InMemoryOutbox>();
        services.TryAddSingleton<IAlarms, InMemoryAlarms>();
        services.TryAddSingleton<INotificationLedger, InMemoryNotificationLedger>();
        services.TryAddSingleton<ICounters, InMemoryCounters>();
        services.TryAddSingleton<ICounterUpkeep, InMemoryCounterUpkeep>();
    }
}
