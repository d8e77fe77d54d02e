using Microsoft.Extensions.DependencyInjection;

namespace Ticketing.Testing;

/// <summary>A store for a help desk of one test: by name, with an empty database.</summary>
internal static class StoreInTests
{
    public static TheoryData<string> Names => ["memory", "dapper", "efcore"];

    /// <returns>What chooses it, and what drops its database when the help desk has gone.</returns>
    public static async Task<(Action<TicketingBuilder> Choose, Func<Task> Drop)> NewAsync(string store)
    {
        switch (store)
        {
            case "memory":
                return (t => t.UseInMemoryStore(), () => Task.CompletedTask);
            case "dapper":
                var folder = Directory.CreateTempSubdirectory("ticketing-");
                return (
                    t => t.UseDapper(d => d.UseSqlite($"Data Source={Path.Combine(folder.FullName, "desk.db")};Pooling=False")),
                    () =>
                    {
                        folder.Delete(recursive: true);
                        return Task.CompletedTask;
                    });
            default:
                var server = await PostgresServer.SharedAsync();
                var connection = await server.NewDatabaseAsync();
                return (t => t.UseEfCore(ef => ef.UsePostgreSql(connection)), () => server.DropAsync(connection));
        }
    }
}
