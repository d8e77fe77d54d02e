using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Testing;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>
/// Who may not read internal comments cannot tell from any answer whether there are some: two worlds that differ in nothing but what
/// colleagues said to each other answer him the same, to the byte.
/// </summary>
public sealed class ExistenceOracleTests
{
    private const int Tickets = 7;

    private static readonly string[] Sorts = ["created", "-created", "updated", "-updated", "due", "priority", "-resolved", "id", "-id"];

    private static readonly string[] Words =
    [
        "zebra", "zebra OR walnut", "-zebra", "printer", "zebra sort:-updated", "walnut sort:updated", "-quartz sort:updated",
        "updated:<4h zebra sort:-updated", "-updated:<7h walnut sort:updated", "spent:>0m", "estimate:>1h", "estimate:none",
    ];

    public static TheoryData<string, int> Worlds() => [.. new[] { ("memory", 2), ("sqlite", 2), ("postgresql", 1) }
        .SelectMany(store => Enumerable.Range(0, PropertyCases.AreDeep ? 40 : store.Item2).Select(number => (store.Item1, number)))];

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task Who_may_not_read_internal_comments_gets_the_same_answers_whether_there_are_some_or_not(string store, int number)
    {
        await using var twins = await TwinDesks.StartAsync(await StoreAsync(store), Tickets);
        var history = PropertyCases.Some(TwinStep.Histories(Tickets), number + 1, 25)[number];

        var halves = history.Chunk((history.Count / 2) + 1).ToList();
        foreach (var half in halves)
        {
            foreach (var step in half)
                await twins.HappenAsync(step);
            foreach (var who in TwinDesks.Outsiders)
            {
                await ReadAsync(twins, who);
                await ListAsync(twins, who);
                // How common words are is looked up once in a while, by the real clock: last of all, so that both worlds have looked
                // at the same.
                if (half == halves[^1])
                    await SearchAsync(twins, who);
            }

            await WriteAsync(twins);
        }
    }

    private static async Task ReadAsync(TwinDesks twins, string who)
    {
        foreach (var id in twins.Tickets)
        {
            var ticket = await twins.ExpectSameAsync(who, "GET", $"tickets/{id.Value}");
            foreach (var version in (int[])[1, 4, 7])
                await twins.ExpectSameAsync(who, "GET", $"tickets/{id.Value}", null, ("If-None-Match", $"\"{version}\""));
            foreach (var page in (string[])["history?limit=2", "history?limit=100", "comments?limit=2", "comments?limit=100"])
                await PagesAsync(twins, who, $"tickets/{id.Value}/{page}", "after");
            foreach (var part in (string[])["transitions", "worklogs", "estimate"])
                await twins.ExpectSameAsync(who, "GET", $"tickets/{id.Value}/{part}");
            for (var back = 1; back < 600 && ticket.StartsWith("200", StringComparison.Ordinal); back += 97)
                await twins.ExpectSameAsync(who, "GET", $"tickets/{id.Value}/history?at={Moment(twins.Now.AddMinutes(-back))}");
        }

        foreach (var by in (string[])["person", "ticket", "project"])
            await twins.ExpectSameAsync(who, "GET", $"worklogs/totals?by={by}");
        foreach (var path in (string[])
        [
            "worklogs", "worklogs/export", "worklogs/sheet?user=tom&week=2026-W18", "worklogs/sheet?project=support&week=2026-W18",
            "worklogs/export?project=support",
        ])
            await twins.ExpectSameAsync(who, "GET", path);
        foreach (var format in (string[])["csv", "ndjson"])
            await twins.ExpectSameAsync(who, "GET", $"tickets/export?format={format}");
    }

    private static async Task ListAsync(TwinDesks twins, string who)
    {
        foreach (var sort in Sorts)
            await PagesAsync(twins, who, $"tickets?limit=2&q={Uri.EscapeDataString($"sort:{sort}")}", "cursor");
        for (var back = 1; back < 12; back += 2)
        {
            foreach (var condition in (string[])[$"updated:<{back}h", $"-updated:<{back}h", $"is:open OR updated:<{back}h"])
            {
                await PagesAsync(twins, who, $"tickets?limit=3&q={Uri.EscapeDataString($"{condition} sort:-updated")}", "cursor");
                await twins.ExpectSameAsync(who, "GET", $"tickets/facets?fields=status,priority&q={Uri.EscapeDataString(condition)}");
                await twins.ExpectSameAsync(who, "GET", $"tickets/export?format=csv&q={Uri.EscapeDataString(condition)}");
            }
        }
    }

    private static async Task SearchAsync(TwinDesks twins, string who)
    {
        foreach (var words in Words)
        {
            await PagesAsync(twins, who, $"tickets?limit=3&highlight=true&q={Uri.EscapeDataString(words)}", "cursor");
            await twins.ExpectSameAsync(who, "GET", $"tickets/facets?fields=status,team&q={Uri.EscapeDataString(words)}");
        }
    }

    // On the version that is read, whatever was said meanwhile; on one before it is refused in both.
    private static async Task WriteAsync(TwinDesks twins)
    {
        foreach (var id in twins.Tickets.Take(3))
        {
            var ticket = await twins.ExpectSameAsync("obs", "GET", $"tickets/{id.Value}");
            var read = JsonNode.Parse(ticket[ticket.IndexOf('{', StringComparison.Ordinal)..])!;
            // What was merged takes nothing.
            if (read["merged"]!.GetValue<bool>())
                continue;
            var version = read["version"]!.GetValue<int>();
            foreach (var named in (int[])[version, version - 1, version + 1])
            {
                var tag = string.Create(CultureInfo.InvariantCulture, $"\"{named}\"");
                var patch = string.Create(CultureInfo.InvariantCulture, $$"""{"title":"Printer of {{named}}"}""");
                var patched = await twins.ExpectSameAsync("obs", "PATCH", $"tickets/{id.Value}", patch, ("If-Match", tag));
                Assert.Equal(named == version ? "200" : "412", named == version + 1 ? "412" : patched[..3]);
            }

            var key = ("Idempotency-Key", Guid.NewGuid().ToString());
            const string comment = """{"body":"walnut","visibility":"public"}""";
            await twins.ExpectSameAsync("obs", "POST", $"tickets/{id.Value}/comments", comment, key);
            var written = await twins.ExpectSameAsync("obs", "POST", $"tickets/{id.Value}/comments", comment, key);
            var number = JsonNode.Parse(written[written.IndexOf('{', StringComparison.Ordinal)..])!["number"]!.GetValue<int>();
            Assert.StartsWith(
                "201", await twins.ExpectSameAsync("obs", "POST", $"tickets/{id.Value}/comments/{number}/split", "{}"),
                StringComparison.Ordinal);
            foreach (var who in TwinDesks.Outsiders)
                await ReadAsync(twins, who);
        }
    }

    private static async Task PagesAsync(TwinDesks twins, string who, string path, string parameter)
    {
        for (string? next = path; next is not null;)
        {
            var answer = await twins.ExpectSameAsync(who, "GET", next);
            var body = answer[(answer.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
            next = answer.StartsWith("200", StringComparison.Ordinal) && JsonNode.Parse(body)!["next"] is { } place
                ? $"{path}&{parameter}={Uri.EscapeDataString($"{place}")}"
                : null;
        }
    }

    private static string Moment(DateTimeOffset time) =>
        Uri.EscapeDataString(time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    private static async Task<Func<Task<Action<TicketingBuilder>?>>> StoreAsync(string store)
    {
        if (store is not "postgresql")
            return () => Task.FromResult<Action<TicketingBuilder>?>(store is "memory" ? t => t.UseInMemoryStore() : null);
        var server = await PostgresServer.SharedAsync();
        return async () =>
        {
            var connectionString = await server.NewDatabaseAsync();
            return t => t.UseDapper(d => d.UsePostgreSql(connectionString));
        };
    }
}
