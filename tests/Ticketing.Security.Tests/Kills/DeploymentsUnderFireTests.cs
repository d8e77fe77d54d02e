using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Ticketing.Testing;

namespace Ticketing.Security.Tests.Kills;

/// <summary>A deployment at random times, while the hosts that send it are killed and begin again.</summary>
public sealed class DeploymentsUnderFireTests
{
    private static bool IsDeep => Environment.GetEnvironmentVariable("TICKETING_DEEP_TESTS") == "1";

    private static TimeSpan Longest => TimeSpan.FromMinutes(IsDeep ? 15 : 5);

    [Theory]
    [InlineData("sqlite", 1)]
    [InlineData("postgresql", 2)]
    public async Task Every_exercise_comes_once_and_in_order_however_often_hosts_are_killed(string database, int hosts)
    {
        var count = IsDeep ? 1000 : 40;
        var kills = IsDeep ? 4 : 1;
        await using var place = await HostPlace.NewAsync(database);
        await using var desk = await HostsUnderFire.StartDemoAsync(place, hosts);
        using var patience = new CancellationTokenSource(Longest);
        var id = await StartAsync(desk, count, patience.Token);

        var away = new List<(DateTimeOffset From, DateTimeOffset Until)>();
        for (var kill = 0; kill < kills; kill++)
        {
            await SentAsync(desk, id, count * (kill + 1) / (kills + 1), patience.Token);
            var from = TimeProvider.System.GetUtcNow();
            await desk.KillAsync(kill);
            away.Add((from, TimeProvider.System.GetUtcNow()));
        }

        await SentAsync(desk, id, count, patience.Token);
        var exercises = await ExercisesAsync(desk, id, patience.Token);
        var delivered = exercises.Select(one => one.GetProperty("deliveredAt").GetDateTimeOffset()).ToList();
        var tickets = exercises.Select(one => one.GetProperty("ticket").GetInt64()).ToList();
        Assert.Equal(count, tickets.Distinct().Count());
        Assert.Equal(tickets.Order(), tickets);
        Assert.Equal(delivered.Order(), delivered);
        Assert.All(exercises, one => Assert.True(
            one.GetProperty("deliveredAt").GetDateTimeOffset() >= one.GetProperty("plannedAt").GetDateTimeOffset()));

        // While every host that there is was away, nothing can come: what was due then is late from when one was back.
        var late = exercises.Select(one => Late(one, hosts == 1 ? away : [])).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{database}, {hosts} hosts: {kills} kills, {count} exercises, none lost, none doubled; "
                + $"the latest {late.Max().TotalMilliseconds:f0} ms late, on average {late.Average(one => one.TotalMilliseconds):f1} ms"));
        if (IsDeep)
            Assert.True(late.Max() <= TimeSpan.FromSeconds(1), $"{late.Max()}");
    }

    private static TimeSpan Late(JsonElement exercise, IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until)> away)
    {
        var (planned, delivered) =
            (exercise.GetProperty("plannedAt").GetDateTimeOffset(), exercise.GetProperty("deliveredAt").GetDateTimeOffset());
        var back = away.Where(time => planned >= time.From && planned <= time.Until).Select(time => time.Until).Append(planned).Max();
        return delivered > back ? delivered - back : TimeSpan.Zero;
    }

    private static async Task<long> StartAsync(HostsUnderFire desk, int count, CancellationToken cancellationToken)
    {
        using var http = desk.NewClient(0);
        // The demo brings it, last of all.
        while (!(await http.GetAsync(new Uri("training/pools/starter", UriKind.Relative), cancellationToken)).IsSuccessStatusCode)
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        using var answer = await http.PostAsJsonAsync(
            "training/deployments",
            new
            {
                pool = "starter", trainees = new[] { "trainee1" }, count, order = "shuffled",
                schedule = new { kind = "uniform", from = "00:00:00.1000000", to = "00:00:00.4000000", seed = 7 },
            },
            cancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("id").GetInt64();
    }

    private static async Task SentAsync(HostsUnderFire desk, long id, int count, CancellationToken cancellationToken)
    {
        while ((await ExercisesAsync(desk, id, cancellationToken)).Count < count)
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
    }

    private static async Task<IReadOnlyList<JsonElement>> ExercisesAsync(HostsUnderFire desk, long id, CancellationToken cancellationToken)
    {
        using var http = desk.NewClient(0);
        var deployment = await http.GetFromJsonAsync<JsonElement>($"training/deployments/{id}", cancellationToken);
        return
        [
            .. deployment.GetProperty("runs")[0].GetProperty("exercises").EnumerateArray()
                .Where(one => one.GetProperty("ticket").ValueKind is JsonValueKind.Number),
        ];
    }
}
