using System.Globalization;
using System.Text;
using System.Text.Json;
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
    private static readonly Vocabulary Words = new();

    // Common words and rare ones.
    private static readonly string Title = string.Join('+', new[] { 40, 90, 400, 2000, 7000, 11 }.Select(rank => Words[rank]));

    // Two letters of a word of many the wrong way round.
    private static readonly string Slip = Enumerable.Range(40, 400).Select(rank => Words[rank]).Where(word => word.Length > 5)
        .Select(word => $"{word[..2]}{word[3]}{word[2]}{word[4..]}").First();

    private static readonly (string Name, string Path)[] Screens =
    [
        ("list", "/tickets/list"),
        ("list, open and urgent", "/tickets/list?q=is%3Aopen+priority%3Aurgent"),
        ("list, longest untouched", "/tickets/list?q=is%3Aopen+sort%3Aupdated"),
        ("answered tickets", "/tickets/list?q=is%3Aanswered"),
        ("slip in the list", $"/tickets/list?q={Slip}"),
        ("facets", "/tickets/list/facets"),
        ("palette: two letters", $"/tickets/palette/results?q={Words[40][..2]}"),
        ("palette: a word", $"/tickets/palette/results?q={Words[40]}"),
        ("slip in the palette", $"/tickets/palette/results?q={Slip}"),
        ("palette: two words", $"/tickets/palette/results?q={Words[40]}+{Words[90]}"),
        ("similar tickets", $"/tickets/new/similar?title={Title}"),
        ("dashboard", "/tickets/dashboard"),
        ("waiting list", "/tickets/waiting"),
        ("board", "/tickets/board"),
        ("board by assignee", "/tickets/board?group=assignee"),
        ("ticket", "/tickets/{ticket}"),
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
        Note(text, "| page | who | ms to the answer | server CPU ms | KB allocated | KB of HTML |");
        Note(text, "| --- | --- | ---: | ---: | ---: | ---: |");
        foreach (var (who, person) in People.Where(one => options.WantsActor(one.Name)))
        {
            var token = await host.TokenAsync(person, cancellationToken);
            var ticket = await SomeTicketAsync(host, token, cancellationToken);
            foreach (var (name, screen) in Screens.Where(screen => options.Wants(screen.Name)))
            {
                var path = screen.Replace("{ticket}", ticket, StringComparison.Ordinal);
                if (!await IsThereAsync(host, path, token, cancellationToken))
                    continue;
                var cost = await PageCost.MeasureAsync(host, path, token, options.Quick ? 50 : 400, cancellationToken);
                Note(text, string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {who} | {cost.Answer:0.00} | {cost.Milliseconds:0.00} | {cost.Kilobytes:0} | {cost.Html:0.0} |"));
            }
        }

        Note(text, "");
    }

    // Somebody's newest one: of those that others see he may see none.
    private static async Task<string> SomeTicketAsync(HelpDeskHost host, string token, CancellationToken cancellationToken)
    {
        using var client = new RawClient(host.Address, "/api/ticketing/tickets?q=sort:-created&limit=1", token);
        using var list = JsonDocument.Parse(await client.ReadAsync(cancellationToken));
        return list.RootElement.GetProperty("items")[0].GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture);
    }

    // A requester has no board; for him there is the portal.
    private static async Task<bool> IsThereAsync(HelpDeskHost host, string path, string token, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address, path));
        request.Headers.Authorization = new("Bearer", token);
        using var answer = await client.SendAsync(request, cancellationToken);
        return answer.IsSuccessStatusCode;
    }

    private static async Task LookAsync(HelpDeskHost host, StringBuilder text, CancellationToken cancellationToken)
    {
        var administrator = await host.TokenAsync(BenchmarkPeople.Administrator, cancellationToken);
        var kept = await OpenPages.WeighAsync(host.Address, "/tickets/list", administrator, cancellationToken);
        Note(text, string.Create(
            CultureInfo.InvariantCulture, $"An open page (its connection and what the server keeps): {kept:0.0} KB.\n"));
        Note(text, await SlowLine.OpenAsync(host.Address, "/tickets/list", administrator, cancellationToken));
        var ticket = await SomeTicketAsync(host, administrator, cancellationToken);
        Note(text, await Interactions.MeasureAsync(host.Address, ticket, administrator, cancellationToken));
    }

    private static void Note(StringBuilder text, string line)
    {
        text.Append(line).Append('\n');
        Console.WriteLine(line);
    }
}
