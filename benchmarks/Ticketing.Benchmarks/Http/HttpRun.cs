using System.Globalization;
using Ticketing.Benchmarks.Databases;
using Ticketing.Benchmarks.Generator;
using Ticketing.Benchmarks.Loading;
using Ticketing.Benchmarks.Scale;

namespace Ticketing.Benchmarks.Http;

/// <summary>Measures the endpoints of a help desk beside minimal ones in the same process, over real sockets.</summary>
internal static class HttpRun
{
    public static async Task RunAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        var results = new ResultFile(options.Results);
        foreach (var size in options.Sizes)
        {
            foreach (var kind in options.Databases)
            {
                await using var database = options.Database(kind, size);
                await DatabaseLoader.EnsureAsync(database, new GeneratorOptions(size), options.Fresh, cancellationToken);
                foreach (var store in options.Stores)
                    await RunAsync(database, store, options, results, cancellationToken);
            }
        }

        await ReadmeTables.WriteAsync(options, results.Read(), cancellationToken);
    }

    private static async Task RunAsync(
        BenchmarkDatabase database, StoreKind store, CommandOptions options, ResultFile results, CancellationToken cancellationToken)
    {
        await using var host = await HelpDeskHost.StartAsync(database, store, cancellationToken);
        var runner = new ContestRunner(options.Quick ? RunLength.Quick : RunLength.Full);
        foreach (var contest in await HttpContests.AllAsync(host, options.Wants, cancellationToken))
        {
            var (figures, floor) = await runner.RunAsync(contest, cancellationToken);
            var result = new Result(database.Kind, $"{store} over HTTP", database.Size, contest.Operation, contest.Actor, figures, floor);
            results.Add(result);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"HTTP {ScaleRun.Line(result)}  8 callers: floor ÷ store {floor!.PerSecond8 / figures.PerSecond8:0.00}"));
        }
    }
}
