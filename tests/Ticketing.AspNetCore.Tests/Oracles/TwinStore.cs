using Microsoft.Extensions.DependencyInjection;
using Ticketing.Testing;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>Over which stores worlds are compared.</summary>
internal static class TwinStore
{
    /// <summary>As many worlds over each, and many in the deep run.</summary>
    public static TheoryData<string, int> Worlds(int memory, int sqlite, int postgresql) =>
    [
        .. new[] { ("memory", memory), ("sqlite", sqlite), ("postgresql", postgresql) }.SelectMany(
            store => Enumerable.Range(0, PropertyCases.AreDeep ? 40 : store.Item2).Select(number => (store.Item1, number))),
    ];

    /// <summary>What chooses a new one each time; null for the one that tests run over.</summary>
    public static async Task<Func<Task<Action<TicketingBuilder>?>>> OfAsync(string store)
    {
        if (store is not "postgresql")
            return () => Task.FromResult<Action<TicketingBuilder>?>(store is "memory" ? t => t.UseInMemoryStore() : null);
        var server = await PostgresServer.SharedAsync();
        return async () =>
        {
            var connectionString = await server.NewDatabaseAsync();
            return t => t.UseDapper(d => d.UsePostgreSql(connectionString));
        };
    }
}
