using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Ticketing.Benchmarks.Databases;
using Ticketing.Benchmarks.Generator;
using Ticketing.Benchmarks.Loading;

namespace Ticketing.Benchmarks.Scale;

/// <summary>Measures every store on every database at every size that was asked for.</summary>
internal static class ScaleRun
{
    public static async Task RunAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        var results = new ResultFile(options.Results);
        var vocabulary = new Vocabulary();
        foreach (var size in options.Sizes)
        {
            foreach (var kind in options.Databases)
            {
                await using var database = options.Database(kind, size);
                await DatabaseLoader.EnsureAsync(database, new(size, Fields: options.Fields), options.Fresh, cancellationToken);
                foreach (var storeKind in options.Stores)
                {
                    await using var store = StoreUnderTest.Open(storeKind, database);
                    var runner = new ContestRunner(options.Quick ? RunLength.Quick : RunLength.Full);
                    await foreach (var contest in ContestsAsync(database, store, vocabulary, options, cancellationToken))
                    {
                        try
                        {
                            var (figures, floor) = await runner.RunAsync(contest, cancellationToken);
                            var result = new Result(
                                database.Kind, storeKind.ToString(), size, contest.Operation, contest.Actor, figures, floor);
                            results.Add(result);
                            Console.WriteLine(Line(result));
                        }
                        catch (InvalidOperationException differs)
                        {
                            // The others are worth measuring all the same.
                            Console.Error.WriteLine(differs.Message);
                            Environment.ExitCode = 1;
                        }
                    }
                }
            }
        }

        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"Peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB."));
        await ReadmeTables.WriteAsync(options, results.Read(), cancellationToken);
    }

    private static async IAsyncEnumerable<Contest> ContestsAsync(
        BenchmarkDatabase database,
        StoreUnderTest store,
        Vocabulary vocabulary,
        CommandOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reads = new ReadContests(database, store, vocabulary);
        await foreach (var contest in reads.AllAsync(options.Wants, cancellationToken))
            yield return contest;
        if (options.Fields > 0)
        {
            await foreach (var contest in reads.OfFieldsAsync(options.Fields, options.Wants, cancellationToken))
                yield return contest;
        }

        await foreach (var contest in new WriteContests(database, store, options.Quick).AllAsync(options.Wants, cancellationToken))
            yield return contest;
    }

    public static string Line(Result result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Store} {result.Database} {BenchmarkDatabase.Label(result.Size),5} {result.Operation,-52} {result.Actor,-29} " +
        $"{result.Figures.P50,8:0.000} ms  floor {result.Floor?.P50,8:0.000} ms  × {result.Ratio:0.00}  p99 {result.Figures.P99:0.00}  " +
        $"{result.Figures.PerSecond8:0}/s ({result.Floor?.PerSecond8:0})  {result.Figures.Bytes / 1024.0:0.0} KB");
}
