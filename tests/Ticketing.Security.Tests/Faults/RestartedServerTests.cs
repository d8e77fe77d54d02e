using System.Collections.Concurrent;
using Ticketing.Security.Tests.Kills;
using Ticketing.Testing;

namespace Ticketing.Security.Tests.Faults;

public sealed class RestartedServerTests
{
    private static readonly string[] Read =
    [
        "me", "projects", "tickets?q=is:open", "tickets?q=client", "tickets/facets?fields=status", "tickets/1", "tickets/1/history",
        "users",
    ];

    [Theory]
    [InlineData("dapper")]
    [InlineData("efcore")]
    public async Task Nobody_who_reads_or_writes_meets_a_fault_when_the_server_is_away_for_two_seconds(string storage)
    {
        await using var server = await PostgresServer.StartAsync();
        await using var place = HostPlace.On("postgresql", await server.NewDatabaseAsync()).With("Ticketing__Storage", storage);
        await using var desk = await HostsUnderFire.StartAsync(place, 1);
        var ledger = new Ledger();
        using var writer = new StubbornClient(desk, ledger, 0);
        using var http = desk.NewClient(0);
        using var enough = new CancellationTokenSource();
        var answers = new ConcurrentQueue<string>();
        var writing = writer.WorkAsync(enough.Token);
        await UntilAsync(() => ledger.All.Count > 0, writing);
        var reading = Task.WhenAll(Read.Select(ReadAsync));
        await UntilAsync(() => answers.Count > 3 * Read.Length, reading);

        await server.KillAsync();
        // What is tried is an outage of this length.
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        await server.RestartAsync();
        var (before, written) = (answers.Count, ledger.All.Count);
        await UntilAsync(() => answers.Count > before + (5 * Read.Length) && ledger.All.Count > written + 2, reading);
        await enough.CancelAsync();
        await Task.WhenAll(writing, reading);

        Assert.All(answers, answer => Assert.StartsWith("200 ", answer, StringComparison.Ordinal));
        // One at most was just being committed when the server died, and nobody but the server knew what became of it.
        Assert.InRange(writer.Repetitions, 0, 1);

        async Task ReadAsync(string path)
        {
            while (!enough.IsCancellationRequested)
            {
                using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
                answers.Enqueue(
                    $"{(int)answer.StatusCode} {path} {(answer.IsSuccessStatusCode ? "" : await answer.Content.ReadAsStringAsync())}");
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }
        }
    }

    private static async Task UntilAsync(Func<bool> happened, Task meanwhile)
    {
        while (!happened())
        {
            if (meanwhile.IsCompleted)
                await meanwhile;
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
