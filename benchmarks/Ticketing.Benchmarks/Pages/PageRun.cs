using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ticketing.Benchmarks.Generator;
using Ticketing.Benchmarks.Http;
using Ticketing.Benchmarks.Loading;
using Ticketing.Benchmarks.Scale;

namespace Ticketing.Benchmarks.Pages;

/// <summary>What a page of the web interface costs: the server's CPU time, allocations, bytes, what an open page keeps, and how soon it is there on a slow line.</summary>
internal static class PageRun
{
    private static readonly (string Name, string Path)[] Screens =
    [
        ("list", "/tickets/list"),
        ("list, open and urgent", "/tickets/list?q=is%3Aopen+priority%3Aurgent"),
        ("list, words", "/tickets/list?q=is%3Aopen+sort%3Aupdated"),
        ("dashboard", "/tickets/dashboard"),
        ("board", "/tickets/board"),
        ("ticket", "/tickets/1000"),
        ("portal", "/tickets/portal"),
    ];

    public static async Task RunAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        var text = new StringBuilder("| page | who | server CPU ms | KB allocated | KB of HTML |\n| --- | --- | ---: | ---: | ---: |\n");
        var size = options.Sizes[^1];
        await using var database = options.Database(options.Databases[0], size);
        await DatabaseLoader.EnsureAsync(database, new GeneratorOptions(size), options.Fresh, cancellationToken);
        await using var host = await HelpDeskHost.StartAsync(database, StoreKind.Dapper, cancellationToken);
        foreach (var (who, person) in new[] { ("administrator", BenchmarkPeople.Administrator), ("agent", BenchmarkPeople.Agent) })
        {
            foreach (var (name, path) in Screens.Where(screen => options.Wants(screen.Name)))
                Note(text, await MeasureAsync(host, name, path, who, person, options.Quick ? 200 : 1000, cancellationToken));
        }

        var administrator = await host.TokenAsync(BenchmarkPeople.Administrator, cancellationToken);
        text.Append(CultureInfo.InvariantCulture, $"\nAn open page (its connection and what the server keeps): {await OpenPages.WeighAsync(host.Address, "/tickets/list", administrator, cancellationToken):0.0} KB.\n");
        text.Append(await SlowLine.OpenAsync(host.Address, "/tickets/list", administrator, cancellationToken));
        Console.WriteLine(text);
        if (options.Readme is { } readme)
            await ReadmePart.ReplaceAsync(readme, "pages", $"{database.Kind}, {size:N0} tickets.\n\n{text}", cancellationToken);
    }

    private static async Task<string> MeasureAsync(
        HelpDeskHost host, string name, string path, string who, string person, int calls, CancellationToken cancellationToken)
    {
        using var client = new RawClient(host.Address, path, await host.TokenAsync(person, cancellationToken));
        for (var i = 0; i < calls / 2; i++)
            await client.SendAsync(cancellationToken);
        using var process = Process.GetCurrentProcess();
        var (cpu, allocated, bytes) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true), 0L);
        for (var i = 0; i < calls; i++)
            bytes += await client.SendAsync(cancellationToken);
        process.Refresh();
        var spent = (process.TotalProcessorTime - cpu).TotalMilliseconds / calls;
        var kilobytes = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024.0 / calls;
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {who} | {spent:0.00} | {kilobytes:0} | {bytes / 1024.0 / calls:0.0} |");
    }

    private static void Note(StringBuilder text, string line)
    {
        text.Append(line).Append('\n');
        Console.WriteLine(line);
    }
}
