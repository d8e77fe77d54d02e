using System.Diagnostics;
using System.Globalization;
using Ticketing.Benchmarks.Databases;
using Ticketing.Benchmarks.Generator;
using Ticketing.Benchmarks.Http;
using Ticketing.Benchmarks.Loading;
using Ticketing.Benchmarks.Scale;

namespace Ticketing.Benchmarks.Live;

/// <summary>
/// Live streams over real sockets: how long a change takes to a stream of the same host and of another one, what a commit costs with them
/// and without, and what thousands of idle ones cost.
/// </summary>
internal static class LiveRun
{
    private const int Idle = 2000;

    public static async Task RunAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        var changes = options.Quick ? 40 : 200;
        foreach (var size in options.Sizes)
        {
            foreach (var kind in options.Databases)
            {
                await using var database = options.Database(kind, size);
                await DatabaseLoader.EnsureAsync(database, new GeneratorOptions(size), options.Fresh, cancellationToken);
                foreach (var store in options.Stores)
                {
                    await ChangesAsync(database, store, changes, cancellationToken);
                    await CommitsAsync(database, store, changes, cancellationToken);
                    await IdleAsync(database, store, cancellationToken);
                }
            }
        }
    }

    private static async Task ChangesAsync(
        BenchmarkDatabase database, StoreKind store, int changes, CancellationToken cancellationToken)
    {
        await using var host = await HelpDeskHost.StartAsync(database, store, cancellationToken);
        await using var other = database.Kind == "sqlite" ? null : await HelpDeskHost.StartAsync(database, store, cancellationToken);
        using var client = await DeskClient.OpenAsync(host, cancellationToken);
        var ticket = await client.FileAsync("Live", cancellationToken);
        await using var here = await StreamWatch.OpenAsync(client.Http, ticket, cancellationToken);
        using var otherClient = other is null ? null : await DeskClient.OpenAsync(other, cancellationToken);
        await using var there = otherClient is null ? null : await StreamWatch.OpenAsync(otherClient.Http, ticket, cancellationToken);
        var (same, across) = (new List<double>(), new List<double>());
        for (var change = 0; change < changes; change++)
        {
            var begun = Stopwatch.GetTimestamp();
            await client.CommentAsync(ticket, "Live", cancellationToken);
            // From when it is stored and answered for.
            same.Add((await here.NextAsync(cancellationToken) - begun) * 1000.0 / Stopwatch.Frequency);
            if (there is not null)
                across.Add((await there.NextAsync(cancellationToken) - begun) * 1000.0 / Stopwatch.Frequency);
            await Task.Delay(50, cancellationToken);
        }

        Tell(database, store, "from asking for a change to a stream of this host", same);
        if (across.Count > 0)
            Tell(database, store, "from asking for a change to a stream of another host", across);
    }

    // In turns, so that what else the machine does falls on both.
    private static async Task CommitsAsync(
        BenchmarkDatabase database, StoreKind store, int changes, CancellationToken cancellationToken)
    {
        await using var on = await HelpDeskHost.StartAsync(database, store, cancellationToken);
        await using var off = await HelpDeskHost.StartAsync(
            database, store, cancellationToken, ticketing => ticketing.ConfigureLive(live => live.IsOn = false));
        using var with = await DeskClient.OpenAsync(on, cancellationToken);
        using var without = await DeskClient.OpenAsync(off, cancellationToken);
        var ticket = await with.FileAsync("Live", cancellationToken);
        await using var stream = await StreamWatch.OpenAsync(with.Http, ticket, cancellationToken);
        var (costs, floor) = (new List<double>(), new List<double>());
        for (var change = 0; change < changes; change++)
        {
            costs.Add(await TimeAsync(with));
            floor.Add(await TimeAsync(without));
        }

        Tell(database, store, "a comment with live streams", costs);
        Tell(database, store, "a comment without", floor);

        async Task<double> TimeAsync(DeskClient client)
        {
            var begun = Stopwatch.GetTimestamp();
            await client.CommentAsync(ticket, "Live", cancellationToken);
            return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }
    }

    private static async Task IdleAsync(BenchmarkDatabase database, StoreKind store, CancellationToken cancellationToken)
    {
        await using var host = await HelpDeskHost.StartAsync(database, store, cancellationToken);
        using var client = await DeskClient.OpenAsync(host, cancellationToken);
        await using var first = await StreamWatch.OpenAsync(client.Http, 0, cancellationToken);
        var (managed, whole) = Memory();
        using var clients = OwnProcess.Start("streams", host.Address.ToString());
        var people = Enumerable.Range(0, Landscape.AgentsPerTeam * 10)
            .Select(number => Landscape.Agent(number / Landscape.AgentsPerTeam, number % Landscape.AgentsPerTeam))
            .ToList();
        foreach (var person in people)
        {
            var token = await host.TokenAsync(person, cancellationToken);
            await clients.StandardInput.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{Idle / people.Count} {token}").AsMemory(), cancellationToken);
        }

        clients.StandardInput.Close();
        await clients.StandardOutput.ReadLineAsync(cancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(25), cancellationToken);
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        await Task.Delay(TimeSpan.FromSeconds(20), cancellationToken);
        var busy = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds / 20;
        var (managedThen, wholeThen) = Memory();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"live {database.Kind} {store}: {Idle} idle streams: {(managedThen - managed) / 1e6:0.0} MB managed, " +
            $"{(wholeThen - whole) / 1e6:0.0} MB of the process, {busy:P2} of a core with a heartbeat in it"));
        clients.Kill();
        await clients.WaitForExitAsync(cancellationToken);
    }

    private static (long Managed, long Whole) Memory()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return (GC.GetTotalMemory(forceFullCollection: true), Process.GetCurrentProcess().WorkingSet64);
    }

    private static void Tell(BenchmarkDatabase database, StoreKind store, string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"live {database.Kind} {store}: {what}: p50 {times[times.Count / 2]:0.0} ms, p95 {times[times.Count * 95 / 100]:0.0} ms"));
    }
}
