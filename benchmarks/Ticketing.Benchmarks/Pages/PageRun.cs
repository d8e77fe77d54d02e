using System.Globalization;
using System.Text;
using Ticketing.Benchmarks.Generator;
using Ticketing.Benchmarks.Http;
using Ticketing.Benchmarks.Loading;
using Ticketing.Benchmarks.Scale;

namespace Ticketing.Benchmarks.Pages;

/// <summary>
/// What a page of the web interface costs: the server's CPU time, allocations, bytes, what an open page keeps, and how soon it is there on
/// a slow line.
/// </summary>
internal static class PageRun
{
    private static readonly (string Name, string Path)[] Screens =
    [
        ("list", "/tickets/list"),
        ("list, open and urgent", "/tickets/list?q=is%3Aopen+priority%3Aurgent"),
        ("list, longest untouched", "/tickets/list?q=is%3Aopen+sort%3Aupdated"),
        ("dashboard", "/tickets/dashboard"),
        ("board", "/tickets/board"),
        ("ticket", "/tickets/1000"),
        ("portal", "/tickets/portal"),
    ];

    private static readonly (string Name, string Person)[] People =
    [
        ("administrator", BenchmarkPeople.Administrator),
        ("agent of three projects", BenchmarkPeople.Agent),
        ("requester with 20 tickets", BenchmarkPeople.Requester),
        ("member of a quiet old project", BenchmarkPeople.Member),
    ];

    public static async Task RunAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        foreach (var kind in options.Databases)
        {
            await using var database = options.Database(kind, options.Sizes[^1]);
            await DatabaseLoader.EnsureAsync(database, new GeneratorOptions(database.Size), options.Fresh, cancellationToken);
            await using var host = await HelpDeskHost.StartAsync(database, StoreKind.Dapper, cancellationToken);
            Note(text, string.Create(CultureInfo.InvariantCulture, $"{database.Kind}, {database.Size:N0} tickets.\n"));
            await MeasureAsync(host, options, text, cancellationToken);
            if (kind == options.Databases[0])
                await LookAsync(host, text, cancellationToken);
        }

        if (options.Readme is { } readme)
            await ReadmePart.ReplaceAsync(readme, "pages", text.ToString(), cancellationToken);
    }

    private static async Task MeasureAsync(
        HelpDeskHost host, CommandOptions options, StringBuilder text, CancellationToken cancellationToken)
    {
        Note(text, "| page | who | server CPU ms | KB allocated | KB of HTML |\n| --- | --- | ---: | ---: | ---: |");
        foreach (var (who, person) in People.Where(one => options.WantsActor(one.Name)))
        {
            var token = await host.TokenAsync(person, cancellationToken);
            foreach (var (name, path) in Screens.Where(screen => options.Wants(screen.Name)))
            {
                var cost = await PageCost.MeasureAsync(host, path, token, options.Quick ? 100 : 400, cancellationToken);
                Note(text, string.Create(
                    CultureInfo.InvariantCulture, $"| {name} | {who} | {cost.Milliseconds:0.00} | {cost.Kilobytes:0} | {cost.Html:0.0} |"));
            }
        }

        Note(text, "");
    }

    private static async Task LookAsync(HelpDeskHost host, StringBuilder text, CancellationToken cancellationToken)
    {
        var administrator = await host.TokenAsync(BenchmarkPeople.Administrator, cancellationToken);
        var kept = await OpenPages.WeighAsync(host.Address, "/tickets/list", administrator, cancellationToken);
        Note(text, string.Create(
            CultureInfo.InvariantCulture, $"An open page (its connection and what the server keeps): {kept:0.0} KB.\n"));
        Note(text, await SlowLine.OpenAsync(host.Address, "/tickets/list", administrator, cancellationToken));
    }

    private static void Note(StringBuilder text, string line)
    {
        text.Append(line).Append('\n');
        Console.WriteLine(line);
    }
}
