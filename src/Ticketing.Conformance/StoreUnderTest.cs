using Ticketing.Storage;

namespace Ticketing.Conformance;

/// <summary>The ports of a store, and the analyzer it makes its terms with.</summary>
public sealed record StoreUnderTest
{
    /// <summary>Writes.</summary>
    public required ITicketingStore Store { get; init; }

    /// <summary>Reads tickets.</summary>
    public required ITicketReader Reader { get; init; }

    /// <summary>Finds tickets.</summary>
    public required ITicketSearch Search { get; init; }

    /// <summary>Tells which terms occur; null for a store that cannot.</summary>
    public IVocabulary? Vocabulary { get; init; }

    /// <summary>Reads what becomes of comments.</summary>
    public required ICommentHistory Comments { get; init; }

    /// <summary>Reads what tickets have several of.</summary>
    public required ITicketItems Items { get; init; }

    /// <summary>Follows events.</summary>
    public required IEventFeed Feed { get; init; }

    /// <summary>Reads people and projects.</summary>
    public required IDirectory Directory { get; init; }

    /// <summary>Reads documents.</summary>
    public required IDocuments Documents { get; init; }

    /// <summary>Hands out messages.</summary>
    public required IOutbox Outbox { get; init; }

    /// <summary>Hands out alarms.</summary>
    public required IAlarms Alarms { get; init; }

    /// <summary>Reads who was told what.</summary>
    public required INotificationLedger Notifications { get; init; }

    /// <summary>Reads counters.</summary>
    public required ICounters Counters { get; init; }

    /// <summary>Folds, checks and corrects counters.</summary>
    public required ICounterUpkeep CounterUpkeep { get; init; }

    /// <summary>Makes the terms of a text: the same function that the store indexes with.</summary>
    public required Func<string, IReadOnlyList<string>> Terms { get; init; }

    /// <summary>Takes the ports from a container in which a store is registered.</summary>
    /// <exception cref="InvalidOperationException">A port is not registered.</exception>
    public static StoreUnderTest From(IServiceProvider services, Func<string, IReadOnlyList<string>> terms) => new()
    {
        Store = Port<ITicketingStore>(services),
        Reader = Port<ITicketReader>(services),
        Search = Port<ITicketSearch>(services),
        Vocabulary = services.GetService(typeof(IVocabulary)) as IVocabulary,
        Comments = Port<ICommentHistory>(services),
        Items = Port<ITicketItems>(services),
        Feed = Port<IEventFeed>(services),
        Directory = Port<IDirectory>(services),
        Documents = Port<IDocuments>(services),
        Outbox = Port<IOutbox>(services),
        Alarms = Port<IAlarms>(services),
        Notifications = Port<INotificationLedger>(services),
        Counters = Port<ICounters>(services),
        CounterUpkeep = Port<ICounterUpkeep>(services),
        Terms = terms,
    };

    private static T Port<T>(IServiceProvider services)
        where T : class =>
        services.GetService(typeof(T)) as T ?? throw new InvalidOperationException($"No {typeof(T).Name} is registered.");
}
