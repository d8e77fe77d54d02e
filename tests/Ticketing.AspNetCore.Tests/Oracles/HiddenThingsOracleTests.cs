using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Attachments;
using Ticketing.Commands;
using Ticketing.Links;
using Ticketing.Testing;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>
/// Nobody learns from the tickets that he sees of those that he does not, nor of things of the host's own that are not for him: two worlds
/// in which such tickets and things have changed places, and differ in all they have, answer him the same, to the byte.
/// </summary>
public sealed class HiddenThingsOracleTests
{
    private const int Tickets = 7;

    // The first manages the project of the tickets, and reads all of them.
    private static readonly string[] Outsiders = ["mia", "rita", "olga", "ext"];

    // Not by relevance: how rare a word is, is measured over all tickets (docs/search.md).
    private static readonly string[] Queries =
    [
        "zebra sort:-updated", "-zebra sort:id", "quartz OR walnut sort:id", "linked:8", "-linked:8", "linked:9", "linked:none",
        "blocks:8", "blockedby:8", "parent:9", "child:9", "mergedinto:8", "is:merged", "is:blocked", "is:duplicate",
        "subject:order/s-1", "-subject:order/s-1", "subject:order/s-2,order/o-1", "subject:order/s-3", "subject:order/o-1",
        "field.colour:red",
        "field.cost:>6 sort:-field.cost", "field.colour:none", "spent:>0m", "tag:vip",
    ];

    private static readonly string[] Shared =
    [
        "views/{links}/count", "views/{words}/count", "views/{own}", "views/{own}/count", "templates/{laptop}", "templates/{hidden}",
        "canned-replies/{answer}", "canned-replies/{secret}", "tickets/1/canned-replies/{answer}", "tickets/1/canned-replies/{secret}",
        "recurring/{monthly}", "recurring/{kept}", "projects/vault", "categories?project=vault",
        "tickets/export?format=ndjson&project=vault", "worklogs?ticket=8",
    ];

    public static TheoryData<string, int> Worlds() => TwinStore.Worlds(memory: 2, sqlite: 1, postgresql: 1);

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task Who_does_not_see_a_ticket_or_a_thing_gets_the_same_answers_whichever_it_is(string store, int number)
    {
        await using var twins = await TwinDesks.StartAsync(store, Tickets);
        HiddenThings[] hidden =
        [
            new(await HideAsync(twins), new("order", "s-1")),
            new(await HideAsync(twins), new("order", "s-2")),
        ];
        await ShareAsync(twins);
        // Everybody may know of the order, and of the tickets about it that he sees.
        var about = await HideAsync(twins);
        await twins.DoInOneAsync(about, new AddSubject(new("order", "o-1")));
        var (seen, blockedBy) = (twins.Tickets[1], LinkKind.Blocks.Backward);
        await twins.DoAsync(seen, new LinkTicket(blockedBy, hidden[0].Ticket), seen, new LinkTicket(blockedBy, hidden[1].Ticket));
        foreach (var ticket in twins.Tickets.Take(2))
            await twins.DoAsync(ticket, AddItem.Of(AttachmentItems.Public, TwinFiles.Picture));
        var steps = PropertyCases.Some(HiddenStep.Histories(Tickets), number + 1, 25)[number];
        foreach (var (step, place) in steps.Select((step, index) => (step, index % 2)))
            await step.HappenAsync(twins, hidden[place], hidden[1 - place]);

        foreach (var who in Outsiders)
            await ReadAsync(twins, who);
        await WriteAsync(twins, hidden);
        await twins.BulkAsync("mia", "urgent", "linked:8 OR is:open", """ "change":"priority","values":["urgent"] """);
        await twins.BulkAsync("mia", "worded", "zebra OR tag:loud", """ "change":"addTags","values":["bulk"] """);
        await twins.BulkAsync("mia", "completed", "", """ "change":"transition","values":["complete"] """);
        await WithdrawAsync(twins);
        await twins.RunAsync("mia", "completed");
        foreach (var who in Outsiders)
            await ReadAsync(twins, who);
    }

    // What goes out of sight is from then on another one in each: those of which nobody who reads is the requester.
    private static async Task WithdrawAsync(TwinDesks twins)
    {
        foreach (var ticket in twins.Tickets.Where((_, index) => index % 3 == 0))
        {
            await twins.DoAsync(ticket, new EditTicket { Project = TwinCast.Vault });
            await twins.DoInOneAsync(ticket, new EditTicket { Title = "Zebra of the vault" });
            await twins.DoInOtherAsync(ticket, new EditTicket { Title = "Walnut of the vault" });
        }
    }

    // Watchers follow where a ticket is merged: whoever writes on it watches it from the start.
    private static async Task<TicketId> HideAsync(TwinDesks twins)
    {
        var id = await twins.FileAsync(new() { Title = "Printer of the vault", Project = TwinCast.Vault, Requester = "stranger" });
        await twins.DoAsync(id, new WatchTicket(TestDesk.Admin));
        return id;
    }

    private static async Task ShareAsync(TwinDesks twins)
    {
        // None files a ticket while the worlds are compared: who it is for would see it.
        const string Linked = """{"name":"Linked","audience":"everybody","query":"linked:8 OR subject:order/s-1"}""";
        const string Words = """{"name":"Words","audience":"everybody","query":"zebra OR quartz"}""";
        const string Laptop = """{"name":"Laptop","project":"support","title":"Laptop"}""";
        const string Monthly = """{"name":"Laptops","template":"{laptop}","requester":"rita","schedule":"0 9 15 * *"}""";
        const string Answer = """{"name":"Answer","project":"support","body":"Hello."}""";
        await twins.AddAsync("links", "admin", "views", Linked, Linked);
        await twins.AddAsync("words", "admin", "views", Words, Words);
        await twins.AddAsync("own", "admin", "views", """{"name":"Own","query":"zebra"}""", """{"name":"Mine","query":"walnut"}""");
        await twins.AddAsync("laptop", "admin", "templates", Laptop, Laptop);
        await twins.AddAsync(
            "hidden", "admin", "templates", """{"name":"Zebra","project":"vault","title":"Zebra","isForAgents":true}""",
            """{"name":"Walnut","project":"vault","title":"Walnut","isForAgents":true}""");
        await twins.AddAsync("monthly", "admin", "recurring", Monthly, Monthly);
        await twins.AddAsync(
            "kept", "admin", "recurring",
            """{"name":"Zebra","template":"{hidden}","requester":"rita","schedule":"0 10 15 * *"}""",
            """{"name":"Walnut","template":"{hidden}","requester":"tom","schedule":"30 9 15 * *"}""");
        await twins.AddAsync("answer", "admin", "canned-replies", Answer, Answer);
        await twins.AddAsync(
            "secret", "admin", "canned-replies", """{"name":"Zebra","project":"vault","body":"No."}""",
            """{"name":"Walnut","project":"vault","body":"Yes."}""");
    }

    private static async Task ReadAsync(TwinDesks twins, string who)
    {
        foreach (var id in twins.Tickets.Concat([new(8), new(9), new(10)]))
        {
            await twins.TicketAsync(who, id.Value);
            await twins.FilesAsync(who, id.Value);
            await twins.ArchiveAsync(who, id.Value);
            await twins.TicketPagesAsync(who, id.Value);
        }

        await twins.SheetsAsync(who);
        await twins.ExportsAsync(who, "support");
        await twins.ReportsAsync(who, "support");
        await twins.OrdersAsync(who, "o-1", "o-2", "s-1", "s-2", TwinCast.Secret);
        await twins.InboxAsync(who);
        await twins.ScreensAsync(who);
        foreach (var page in (string[])["", "/{monthly}", "/{kept}"])
            await twins.PageAsync(who, $"admin/recurring{page}");
        await twins.ListsAsync(who);
        await twins.QueriesAsync(who, Queries);
        await twins.SharedAsync(who, Shared);
    }

    // Who may triage the ticket asks about what he may not know of, and takes it off.
    private static async Task WriteAsync(TwinDesks twins, HiddenThings[] hidden)
    {
        foreach (var id in twins.Tickets)
        {
            foreach (var (ticket, subject) in hidden)
            {
                foreach (var method in (string[])["PUT", "DELETE"])
                {
                    await twins.ExpectSameAsync("mia", method, $"tickets/{id.Value}/subjects/{subject}");
                    foreach (var kind in (string[])["blocks", "blockedBy", "parent", "relatesTo", "mergedInto"])
                        await twins.ExpectSameAsync("mia", method, $"tickets/{id.Value}/links/{kind}/{ticket.Value}");
                }

                await twins.ExpectSameAsync("mia", "POST", $"tickets/{id.Value}/merge", $$"""{"into":{{ticket.Value}}}""");
                await twins.ExpectSameAsync("mia", "POST", $"tickets/{id.Value}/duplicate", $$"""{"of":{{ticket.Value}}}""");
            }

            foreach (var order in (string[])["o-2", TwinCast.Secret])
                await twins.ExpectSameAsync("mia", "PUT", $"tickets/{id.Value}/subjects/order/{order}");
            await twins.ExpectSameAsync("mia", "POST", $"tickets/{id.Value}/merge/undo");
            await twins.ExpectSameAsync("mia", "POST", $"tickets/{id.Value}/transitions", """{"trigger":"complete"}""");
        }

        foreach (var order in (string[])["s-1", TwinCast.Secret])
        {
            var filed = $$"""{"title":"Zebra","project":"support","subjects":["order/{{order}}"]}""";
            await twins.ExpectSameAsync("mia", "POST", "tickets", filed);
        }

        await twins.ExpectSameAsync("rita", "POST", "bulk/preview", """{"query":"linked:9","change":"priority","values":["low"]}""");
    }
}
