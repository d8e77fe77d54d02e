using System.Globalization;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Attachments;
using Ticketing.Commands;
using Ticketing.Testing;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>
/// Who may not read internal comments cannot tell from any answer whether there are some: two worlds that differ in nothing but what
/// colleagues said to each other, attached and noted answer him the same, to the byte.
/// </summary>
public sealed class ExistenceOracleTests
{
    private const int Tickets = 7;

    // Those who may read internal comments nowhere.
    private static readonly string[] Outsiders = ["rita", "olga", "obs", "ext"];

    private static readonly string[] Words =
    [
        "zebra", "zebra OR walnut", "-zebra", "printer", "zebra sort:-updated", "walnut sort:updated", "-quartz sort:updated",
        "updated:<4h zebra sort:-updated", "-updated:<7h walnut sort:updated", "spent:>0m", "estimate:>1h", "estimate:none",
        "field.risk:zebra", "field.risk:none", "field.colour:red sort:-field.cost", "field.cost:>6", "subject:order/o-1",
    ];

    private static readonly string[] Shared = ["views/{all}/count", "views/{words}/count", "views/{own}", "templates/{agents}"];

    public static TheoryData<string, int> Worlds() => TwinStore.Worlds(memory: 2, sqlite: 2, postgresql: 1);

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task Who_may_not_read_internal_comments_gets_the_same_answers_whether_there_are_some_or_not(string store, int number)
    {
        await using var twins = await TwinDesks.StartAsync(store, Tickets);
        var history = PropertyCases.Some(TwinStep.Histories(Tickets), number + 1, 25)[number];
        await ShareAsync(twins);
        foreach (var ticket in twins.Tickets.Take(2))
            await twins.DoAsync(ticket, AddItem.Of(AttachmentItems.Public, TwinFiles.Picture));

        var halves = history.Chunk((history.Count / 2) + 1).ToList();
        foreach (var half in halves)
        {
            foreach (var step in half)
                await step.HappenAsync(twins);
            foreach (var who in Outsiders)
            {
                await ReadAsync(twins, who, twins.Tickets);
                await twins.SheetsAsync(who);
                await twins.ExportsAsync(who, "support");
                await twins.ListsAsync(who);
                // How common words are is looked up once in a while, by the real clock: last of all, so that both worlds have looked
                // at the same.
                if (half == halves[^1])
                {
                    await twins.ReportsAsync(who, "support");
                    await twins.OrdersAsync(who, "o-1", "s-1");
                    await twins.InboxAsync(who);
                    await twins.ScreensAsync(who);
                    await twins.QueriesAsync(who, Words);
                    await twins.LikenessesAsync(who);
                    await twins.SharedAsync(who, Shared);
                }
            }

            await WriteAsync(twins);
        }

        await twins.BulkAsync("obs", "words", "zebra", """ "change":"addTags","values":["bulk"] """);
        await twins.BulkAsync("obs", "field", "", """ "change":"field","field":"risk","values":["high"] """);
        foreach (var who in Outsiders)
            await ReadAsync(twins, who, twins.Tickets);
    }

    // What there is of views and templates in the one alone is what is none of theirs.
    private static async Task ShareAsync(TwinDesks twins)
    {
        const string All = """{"name":"All","audience":"everybody","query":"is:open","columns":["status","created"]}""";
        const string Words = """{"name":"Words","audience":"everybody","query":"zebra OR quartz"}""";
        await twins.AddAsync("all", "admin", "views", All, All);
        await twins.AddAsync("words", "admin", "views", Words, Words);
        await twins.AddAsync("own", "admin", "views", """{"name":"Own"}""", null);
        await twins.AddAsync("agents", "admin", "templates", """{"name":"Lamp","project":"support","isForAgents":true}""", null);
    }

    private static async Task ReadAsync(TwinDesks twins, string who, params IEnumerable<TicketId> tickets)
    {
        foreach (var id in tickets)
        {
            await twins.TicketAsync(who, id.Value);
            await twins.FilesAsync(who, id.Value);
            await twins.ArchiveAsync(who, id.Value);
            await twins.TicketPagesAsync(who, id.Value);
        }
    }

    // On the version that is read, whatever was said meanwhile; on one before it is refused in both.
    private static async Task WriteAsync(TwinDesks twins)
    {
        foreach (var id in twins.Tickets.Take(3))
        {
            var read = TwinReads.Body(await twins.ExpectSameAsync("obs", "GET", $"tickets/{id.Value}"));
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
            var split = $"tickets/{id.Value}/comments/{TwinReads.Body(written)["number"]}/split";
            Assert.StartsWith("201", await twins.ExpectSameAsync("obs", "POST", split, "{}"), StringComparison.Ordinal);
            foreach (var file in await twins.FilesAsync(TestDesk.Admin, id))
                await twins.ExpectSameAsync("ext", "DELETE", $"attachments/{file}");
            // What that did to other tickets is read with all of them, at the end at the latest.
            foreach (var who in Outsiders)
                await ReadAsync(twins, who, id);
        }
    }
}
