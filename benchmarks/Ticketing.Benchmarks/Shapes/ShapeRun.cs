using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Benchmarks.Databases;
using Ticketing.Benchmarks.Generator;
using Ticketing.Benchmarks.Scale;
using Ticketing.Search.Binding;
using Ticketing.Search.Language;
using Ticketing.Storage;

namespace Ticketing.Benchmarks.Shapes;

/// <summary>
/// What people type, as each kind of people: how long the first page takes, the first time and then, whether it is full or complete, and
/// how long its total takes.
/// </summary>
internal static class ShapeRun
{
    private const int Page = 25;
    private const int Slowest = 40;

    public static async Task RunAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        foreach (var size in options.Sizes)
        {
            foreach (var kind in options.Databases)
            {
                await using var database = options.Database(kind, size);
                foreach (var package in options.Stores)
                    await MeasureAsync(options, database, package, cancellationToken);
            }
        }
    }

    private static async Task MeasureAsync(
        CommandOptions options, BenchmarkDatabase database, StoreKind package, CancellationToken cancellationToken)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{package} on {database.Kind}, {database.Size:N0} tickets\n"));
        Console.WriteLine("| shape | actor | first ms | then, p50 | total, p50 | page |\n| --- | --- | ---: | ---: | ---: | --- |");
        await using var store = StoreUnderTest.Open(package, database);
        var binder = store.Services.GetRequiredService<QueryBinder>();
        var lines = new List<(double Milliseconds, string Line)>();
        foreach (var (name, actor) in ShapeActors.All.Where(one => options.WantsActor(one.Name)))
        {
            foreach (var (shape, query) in new EverydayQueries(new()).All().Where(one => options.Wants(one.Shape)))
            {
                var bound = binder.Bind(TicketQuery.Parse(query), actor, GeneratorOptions.Now);
                var request = new TicketSearchRequest(bound.Where, bound.Sort, Page + 1) { MayStop = true };
                var visibility = Visibility.Of(actor);
                var hits = new TicketHits([]);
                var first = await TimeAsync(async () => hits = await store.Search.SearchAsync(request, visibility, cancellationToken));
                var then = await MedianAsync(options, () => store.Search.SearchAsync(request, visibility, cancellationToken));
                var total = await MedianAsync(options, () => store.Search.CountAsync(bound.Where, 1000, visibility, cancellationToken));
                var page = hits.Reached is not null ? $"stops after {hits.Count}" : hits.Count > Page ? "full" : $"all {hits.Count}";
                var line = string.Create(
                    CultureInfo.InvariantCulture, $"| {shape} | {name} | {first:0.0} | {then:0.00} | {total:0.00} | {page} |");
                Console.WriteLine(line);
                lines.Add((then, line));
            }
        }

        Console.WriteLine("\nThe slowest:\n");
        foreach (var (_, line) in lines.OrderByDescending(line => line.Milliseconds).Take(Slowest))
            Console.WriteLine(line);
    }

    private static async Task<double> MedianAsync(CommandOptions options, Func<Task> call)
    {
        var times = new List<double>();
        for (var turn = 0; turn < (options.Quick ? 3 : 15); turn++)
            times.Add(await TimeAsync(call));
        return times.Order().ElementAt(times.Count / 2);
    }

    private static async Task<double> TimeAsync(Func<Task> call)
    {
        var begun = Stopwatch.GetTimestamp();
        await call();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }
}
