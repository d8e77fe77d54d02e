using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Benchmarks.Databases;
using Ticketing.Benchmarks.Generator;
using Ticketing.Benchmarks.Scale;
using Ticketing.Counters.Upkeep;
using Ticketing.Search.Analysis;
using Ticketing.Storage;
using Ticketing.Storage.Relational.Search.Text;

namespace Ticketing.Benchmarks.Loading;

/// <summary>Fills a database with what the generator makes. The memory it takes does not depend on how much that is.</summary>
internal static class DatabaseLoader
{
    private const int Batch = 500;
    private const string Kind = "benchmark";
    private const string Key = "generated";

    /// <summary>Makes the database, unless one for these options is there.</summary>
    public static async Task EnsureAsync(
        BenchmarkDatabase database, GeneratorOptions options, bool anew, CancellationToken cancellationToken)
    {
        if (!anew && await database.ExistsAsync(cancellationToken))
        {
            await using var there = StoreUnderTest.Open(StoreKind.Dapper, database);
            if (await IsOfAsync(there, options, cancellationToken))
                return;
        }

        await LoadAsync(database, options, cancellationToken);
    }

    private static async Task LoadAsync(BenchmarkDatabase database, GeneratorOptions options, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        await database.RecreateAsync(cancellationToken);
        await using (var store = StoreUnderTest.Open(StoreKind.Dapper, database))
        {
            foreach (var installer in store.Services.GetServices<ISchemaInstaller>())
                await installer.InstallAsync(cancellationToken);
            foreach (var changes in DirectoryGenerator.Changes(options).Concat(DirectoryGenerator.Requesters(options)).Chunk(2000))
                await store.Store.CommitAsync(NewCommit() with { Directory = changes }, cancellationToken);
            await store.Store.TryReserveIdsAsync(new(1), new(options.Count), cancellationToken);
        }

        Report(database, $"directory after {Stopwatch.GetElapsedTime(began):m\\:ss}");
        await using (var load = database.NewLoad())
        {
            await load.BeginAsync(cancellationToken);
            await CopyAsync(load, options, cancellationToken);
            Report(database, $"tickets after {Stopwatch.GetElapsedTime(began):m\\:ss}");
            await load.FinishAsync(cancellationToken);
        }

        await using (var store = StoreUnderTest.Open(StoreKind.Dapper, database))
        {
            var mark = new DocumentChange(Kind, Key, 0, JsonSerializer.Serialize(options));
            await store.Store.CommitAsync(NewCommit() with { Documents = [mark] }, cancellationToken);
            await CountAsync(database, store, began, cancellationToken);
        }

        var bytes = await database.BytesAsync(cancellationToken);
        Report(database, $"loaded in {Stopwatch.GetElapsedTime(began):m\\:ss}, {bytes / 1_000_000} MB");
    }

    // Replayed out of the events and then held against the rows: what was generated is a history that the library understands.
    private static async Task CountAsync(BenchmarkDatabase database, StoreUnderTest store, long began, CancellationToken cancellationToken)
    {
        var upkeep = store.Services.GetRequiredService<CounterUpkeep>();
        await upkeep.RebuildAsync(Caller.DefaultTenant, cancellationToken);
        Report(database, $"counters after {Stopwatch.GetElapsedTime(began):m\\:ss}");
        if (await upkeep.VerifyAsync(Caller.DefaultTenant, cancellationToken) is [var wrong, ..])
            throw new InvalidOperationException($"The counters differ from the tickets: {wrong}");
    }

    // One thread makes rows while the other writes them.
    private static async Task CopyAsync(IBulkLoad load, GeneratorOptions options, CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<TicketRows>(new BoundedChannelOptions(8) { SingleReader = true, SingleWriter = true });
        var making = Task.Run(
            async () =>
            {
                try
                {
                    var generator = new TicketGenerator(options);
                    var terms = new SearchTerms(new Analyzer([SearchLanguage.English, SearchLanguage.French]).Terms);
                    for (var first = 1; first <= options.Count; first += Batch)
                    {
                        var changes = Enumerable.Range(first, Math.Min(Batch, options.Count - first + 1))
                            .Select(number => generator.Make(number)).ToList();
                        await channel.Writer.WriteAsync(TicketRows.Of(Caller.DefaultTenant, changes, terms), cancellationToken);
                    }
                }
                finally
                {
                    channel.Writer.Complete();
                }
            },
            cancellationToken);
        await foreach (var rows in channel.Reader.ReadAllAsync(cancellationToken))
            await load.WriteAsync(rows, cancellationToken);
        await making;
    }

    private static async Task<bool> IsOfAsync(StoreUnderTest store, GeneratorOptions options, CancellationToken cancellationToken)
    {
        foreach (var installer in store.Services.GetServices<ISchemaInstaller>())
            await installer.InstallAsync(cancellationToken);
        var mark = await store.Services.GetRequiredService<IDocuments>().FindAsync(Caller.DefaultTenant, Kind, Key, cancellationToken);
        return mark is not null && JsonSerializer.Deserialize<GeneratorOptions>(mark.Json) == options;
    }

    private static TicketingCommit NewCommit() => new() { Tenant = Caller.DefaultTenant, At = GeneratorOptions.Now };

    private static void Report(BenchmarkDatabase database, string what) =>
        Console.WriteLine($"{database.Kind} {BenchmarkDatabase.Label(database.Size)}: {what}");
}
