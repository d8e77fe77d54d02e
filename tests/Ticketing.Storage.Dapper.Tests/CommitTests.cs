using Ticketing.People;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests;

public sealed class CommitTests
{
    [Fact]
    public async Task A_commit_that_fails_at_its_last_row_leaves_nothing()
    {
        await using var store = await SqliteStore.NewAsync();
        var before = await CountsAsync(store);
        var message = new OutboxMessage("m1", "mail", "{}", Desk.Start);
        var commit = Desk.Commit(Desk.File(1, Desk.Created() with { Tags = new(["vip"]) }, description: "It burns.")) with
        {
            Directory =
            [
                new SaveProject(new("network", "Network")),
                new SaveUser(new User { Id = "rita", DisplayName = "Rita", Teams = new(["a"]) }),
            ],
            Documents = [new("savedView", "mine", 0, "{}")],
            Alarms = [new("slaWarning", "1", Desk.Start)],
            Idempotency = new("key", "print", "1"),
            // One that says nothing is against the table's own rule, after all else is written.
            Outbox = [message, message with { Id = "m2", Payload = null! }],
        };

        await Assert.ThrowsAnyAsync<Exception>(() => store.Writes.CommitAsync(commit, CancellationToken.None));

        Assert.Equal(before, await CountsAsync(store));
        Assert.Equal(CommitOutcome.Stored, await store.Writes.CommitAsync(commit with { Outbox = [message] }, CancellationToken.None));
    }

    [Fact]
    public async Task Times_and_sets_come_back_as_they_went()
    {
        await using var store = await SqliteStore.NewAsync();
        var created = Desk.Created("Ça brûle \"ici\" 🔥") with
        {
            DueAt = new DateTimeOffset(1969, 12, 31, 23, 59, 59, TimeSpan.Zero).AddMicroseconds(123_457),
            Tags = new(["vip", "é\"<"]),
            AccessKeys = new(["contract:7"]),
            Team = "hardware",
            Organisation = "acme",
            ExternalRef = "INC1",
        };
        var filed = Desk.File(1, created, Desk.Start.AddMicroseconds(1), "Text\r\n");
        var changed = Desk.Change(filed.After, new(9999, 12, 31, 23, 59, 59, 999, 999, TimeSpan.Zero), [new TagsChanged(new(["vip"]))]);

        await store.CommitAsync(filed);
        await store.CommitAsync(changed);

        Assert.Equal(changed.After, await store.Tickets.FindAsync(new TicketId(1), Desk.Everything, CancellationToken.None));
        Assert.Equal(
            [.. filed.Events, .. changed.Events], await store.Tickets.HistoryAsync(new(1), 0, 10, Desk.Everything, CancellationToken.None));
        Assert.Equal(filed.Texts, await store.Tickets.TextsAsync(new(1), 0, 10, Desk.Everything, CancellationToken.None));
    }

    [Fact]
    public async Task A_stale_or_repeated_ticket_and_a_taken_reference_are_refused_with_a_sentence()
    {
        await using var store = await SqliteStore.NewAsync();
        var filed = Desk.File(1, Desk.Created() with { ExternalRef = "INC1" });
        await store.CommitAsync(filed);
        var renamed = Desk.Change(filed.After, Desk.Start, [new TitleChanged("Still on fire")]);
        await store.CommitAsync(renamed);

        Assert.Equal("Ticket #1 is at version 2; the change was decided on 1.", await RefusalAsync(renamed));
        Assert.Equal("There is a ticket #1 already.", await RefusalAsync(filed));
        Assert.Equal(
            "The external reference 'INC1' is taken.", await RefusalAsync(Desk.File(2, Desk.Created() with { ExternalRef = "INC1" })));
        Assert.Equal(
            "Ticket #9 is not there.",
            await RefusalAsync(Desk.Change(Desk.File(9, Desk.Created()).After, Desk.Start, [new TitleChanged("x")])));

        async Task<string> RefusalAsync(TicketChange change) =>
            (await Assert.ThrowsAsync<TicketConflictException>(() => store.CommitAsync(change))).Message;
    }

    [Fact]
    public async Task A_category_in_use_or_default_stays_and_a_new_default_ends_the_old_one()
    {
        await using var store = await SqliteStore.NewAsync();
        await ChangeAsync(
            new SaveProject(new("network", "Network")),
            new SaveCategory(new("network", "general", "General", IsDefault: true)),
            new SaveCategory(new("network", "cables", "Cables", IsDefault: true)));
        await store.CommitAsync(Desk.File(1, Desk.Created()));

        Assert.Equal("cables", (await store.Directory.FindDefaultCategoryAsync(Desk.Tenant, "network", CancellationToken.None))?.Key);
        await Assert.ThrowsAsync<TicketConflictException>(() => ChangeAsync(new DeleteCategory("network", "general")));
        await Assert.ThrowsAsync<TicketConflictException>(() => ChangeAsync(new DeleteCategory("network", "cables")));
        await ChangeAsync(new DeleteCategory("network", "nowhere"));

        Task<CommitOutcome> ChangeAsync(params DirectoryChange[] changes) =>
            store.Writes.CommitAsync(Desk.Commit() with { Directory = changes }, CancellationToken.None);
    }

    [Fact]
    public async Task The_text_index_follows_title_description_and_comments()
    {
        await using var store = await SqliteStore.NewAsync();
        var filed = Desk.File(1, Desk.Created("Old zebra"), description: "first quartz");
        await store.CommitAsync(filed);
        var commented = Desk.Change(
            filed.After,
            Desk.Start,
            [new CommentAdded(CommentVisibility.Public), new CommentAdded(CommentVisibility.Internal), new TitleChanged("New zebra")],
            "public remark",
            "secret remark");
        await store.CommitAsync(commented);
        Assert.Equal([" new zebra | first quartz · public remark | · secret remark "], await RowAsync());
        Assert.Equal(0, await CountAsync("old"));

        var described = Desk.Change(commented.After, Desk.Start, [new DescriptionChanged()], "second quartz");
        await store.CommitAsync(described);
        Assert.Equal([" new zebra | second quartz · public remark | · secret remark "], await RowAsync());
        Assert.Equal(0, await CountAsync("first"));
        Assert.Equal(1, await CountAsync("remark"));
        // The index has just what the table has: where a row was not taken out as it was put in, this fails.
        await store.QueryAsync("insert into ticketing_search (ticketing_search, rank) values ('integrity-check', 1)");

        Task<List<string>> RowAsync() => store.QueryAsync(
            "select title, body, internal from ticketing_ticket_terms");

        async Task<int> CountAsync(string word) =>
            (await store.Search.CountAsync(new HasText([new([word])]), 10, Desk.Everything, CancellationToken.None)).Count;
    }

    private static async Task<List<string>> CountsAsync(SqliteStore store)
    {
        var tables = await store.QueryAsync(
            """
            select name from sqlite_master where type = 'table' and name like 'ticketing%' and name not like 'ticketing_search%'
            order by name
            """);
        return await store.QueryAsync(string.Join(" union all ", tables.Select(table => $"select '{table}', count(*) from {table}")));
    }
}
