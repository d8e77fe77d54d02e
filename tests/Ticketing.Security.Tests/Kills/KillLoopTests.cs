using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Ticketing.Testing;

namespace Ticketing.Security.Tests.Kills;

public sealed class KillLoopTests
{
    private const int Clients = 4;

    private static bool IsDeep => Environment.GetEnvironmentVariable("TICKETING_DEEP_TESTS") == "1";

    [Theory]
    [InlineData("sqlite", 1)]
    [InlineData("postgresql", 2)]
    public async Task What_was_acknowledged_is_there_once_however_often_hosts_are_killed(string database, int hosts)
    {
        // Each of two hosts once.
        var kills = IsDeep ? 40 : 2;
        var chance = new Random(kills);
        await using var place = await HostPlace.NewAsync(database);
        await using var desk = await HostsUnderFire.StartAsync(place, hosts);
        var ledger = new Ledger();
        using var enough = new CancellationTokenSource();
        var clients = Enumerable.Range(0, Clients).Select(number => new StubbornClient(desk, ledger, number)).ToList();
        var working = Task.WhenAll(clients.Select(client => client.WorkAsync(enough.Token)));

        for (var kill = 0; kill < kills; kill++)
        {
            // At any moment of their work, also while a host is just starting or folding.
            var some = ledger.All.Count + chance.Next(5, 40);
            while (ledger.All.Count < some && !working.IsCompleted)
                await Task.Delay(5, TestContext.Current.CancellationToken);
            await desk.KillAsync(kill);
            await AssertThereAsync(desk, kill, ledger.New());
            if (IsDeep)
                Assert.Equal("0: wrong: 0", await desk.VerifyCountersAsync());
        }

        await enough.CancelAsync();
        await working;
        clients.ForEach(client => client.Dispose());
        await AssertThereAsync(desk, 0, ledger.New());
        await AssertNothingElseAsync(desk, ledger);
        Assert.Equal("0: wrong: 0", await desk.VerifyCountersAsync());
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{database}, {hosts} hosts: {kills} kills, {ledger.All.Count * 3} acknowledged changes, " +
                $"{clients.Sum(client => client.Repetitions)} requests sent again, none lost, none doubled"));
    }

    private static async Task AssertThereAsync(HostsUnderFire desk, int host, IReadOnlyList<Ledger.Acknowledged> acknowledged)
    {
        using var http = desk.NewClient(host);
        foreach (var (id, title, comment) in acknowledged)
        {
            var ticket = await http.GetFromJsonAsync<JsonElement>($"tickets/{id}", TestContext.Current.CancellationToken);
            var comments = await http.GetFromJsonAsync<JsonElement>($"tickets/{id}/comments", TestContext.Current.CancellationToken);
            Assert.Equal((title, "in-progress"), (ticket.GetProperty("title").GetString(), ticket.GetProperty("status").GetString()));
            Assert.Equal([comment], comments.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("body").GetString()));
        }
    }

    private static async Task AssertNothingElseAsync(HostsUnderFire desk, Ledger ledger)
    {
        using var http = desk.NewClient(0);
        var titles = new List<string?>();
        string? cursor = null;
        do
        {
            var page = await http.GetFromJsonAsync<JsonElement>(
                $"tickets?limit=200{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}",
                TestContext.Current.CancellationToken);
            titles.AddRange(page.GetProperty("items").EnumerateArray().Select(ticket => ticket.GetProperty("title").GetString()));
            Assert.Equal((ledger.All.Count, true), (page.GetProperty("total").GetInt32(), page.GetProperty("totalIsExact").GetBoolean()));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);
        Assert.Equal(ledger.All.Select(ticket => ticket.Title).Order(StringComparer.Ordinal), titles.Order(StringComparer.Ordinal));
    }
}
