using System.Diagnostics;
using System.Globalization;
using Ticketing.Benchmarks.Generator;
using Ticketing.Benchmarks.Loading;

namespace Ticketing.Benchmarks.Notifying;

/// <summary>
/// Notifications by mail, from comments over HTTP to a server that takes them: how many a second, what a request costs whose change
/// concerns many, and what a million messages cost that are not due.
/// </summary>
internal static class NotifyRun
{
    private const int Clients = 4;
    private const int Tickets = 100;
    private const int Watchers = 10;
    private const int Crowd = 50;

    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        foreach (var size in options.Sizes)
        {
            foreach (var kind in options.Databases)
            {
                await using var database = options.Database(kind, size);
                await DatabaseLoader.EnsureAsync(database, new GeneratorOptions(size), options.Fresh, cancellationToken);
                foreach (var store in options.Stores)
                {
                    await using var desk = await NotifyingDesk.StartAsync(database, store, cancellationToken);
                    if (options.Wants("mails"))
                        await MailsAsync(desk, options.Quick ? 200 : 1000, cancellationToken);
                    if (options.Wants("requests"))
                        await RequestsAsync(desk, options.Quick ? 40 : 200, cancellationToken);
                    if (options.Wants("idle"))
                        await IdleMessages.RunAsync(desk, cancellationToken);
                }
            }
        }
    }

    private static async Task MailsAsync(NotifyingDesk desk, int comments, CancellationToken cancellationToken)
    {
        var tickets = new List<long>();
        while (tickets.Count < Tickets)
            tickets.Add(await desk.FileAsync(Watchers, cancellationToken));
        // A host that has run for a while has compiled its code for good.
        var before = await desk.TakenAsync(0, cancellationToken) + (comments * Watchers);
        await PostAllAsync();
        await desk.TakenAsync(before, cancellationToken);

        var (cpu, clock) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
        await PostAllAsync();
        var posted = clock.Elapsed;
        await desk.TakenAsync(before + (comments * Watchers), cancellationToken);
        var busy = (Process.GetCurrentProcess().TotalProcessorTime - cpu) / clock.Elapsed;
        desk.Tell(string.Create(
            CultureInfo.InvariantCulture,
            $"{comments * Watchers:N0} mails in {clock.Elapsed.TotalSeconds:0.0} s " +
            $"({comments * Watchers / clock.Elapsed.TotalSeconds:0}/s), " +
            $"of which {posted.TotalSeconds:0.0} s for {comments} comments; {busy:0.00} cores of this process"));

        Task PostAllAsync() => Task.WhenAll(Enumerable.Range(0, Clients).Select(PostAsync));

        async Task PostAsync(int client)
        {
            for (var one = client; one < comments; one += Clients)
                await desk.CommentAsync(tickets[one % Tickets], cancellationToken);
        }
    }

    // In turns, so that what else the machine does falls on both; the mails of each have left before the next.
    private static async Task RequestsAsync(NotifyingDesk desk, int comments, CancellationToken cancellationToken)
    {
        var (crowded, lonely) = (await desk.FileAsync(Crowd, cancellationToken), await desk.FileAsync(0, cancellationToken));
        var (many, none) = (new List<double>(), new List<double>());
        var taken = await desk.TakenAsync(0, cancellationToken);
        for (var comment = 0; comment < comments; comment++)
        {
            none.Add(await TimeAsync(lonely));
            many.Add(await TimeAsync(crowded));
            await desk.TakenAsync(taken += Crowd, cancellationToken);
        }

        many.Sort();
        none.Sort();
        desk.Tell(string.Create(
            CultureInfo.InvariantCulture,
            $"a comment of which {Crowd} are told: p50 {many[many.Count / 2]:0.0} ms; of which nobody is: {none[none.Count / 2]:0.0} ms"));

        async Task<double> TimeAsync(long ticket)
        {
            // What the one before left to be done is done.
            await Task.Delay(Calm, cancellationToken);
            var begun = Stopwatch.GetTimestamp();
            await desk.CommentAsync(ticket, cancellationToken);
            return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }
    }
}
