using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Linking;
using Ticketing.Links;
using Ticketing.Search;
using Ticketing.Tickets;

namespace Ticketing.Storage.Tests;

/// <summary>Links as each store keeps them, and as two hosts set them at once.</summary>
public sealed class LinkTests
{
    private static readonly Caller Root = new("root");

    public static TheoryData<StoreKind> Databases => [.. Enum.GetValues<StoreKind>().Where(kind => kind is not StoreKind.InMemory)];

    [Theory, MemberData(nameof(Databases))]
    public async Task Links_are_found_from_both_tickets_and_fold_to_what_is_stored(StoreKind kind)
    {
        await using var store = await OpenStore.OpenAsync(kind);
        var ids = await FileAsync(store, 3);
        await LinkAsync(store, ids[0], LinkKind.Blocks.Forward, ids[1]);
        await LinkAsync(store, ids[2], LinkKind.Parent.Forward, ids[0]);

        Assert.Equal([ids[0]], await FindAsync(store, $"blocks:{ids[1].Value}"));
        Assert.Equal([ids[2]], await FindAsync(store, $"parent:{ids[0].Value}"));
        Assert.Equal([ids[1], ids[2]], await FindAsync(store, $"linked:{ids[0].Value}"));
        Assert.Equal([ids[1]], await FindAsync(store, "blocked:yes"));
        Assert.Equal([ids[0], ids[2]], await FindAsync(store, "blocked:no"));
        await store.Desk.ExecuteAsync(Root, ids[0], new FireTransition("cancel"));
        Assert.Empty(await FindAsync(store, "blocked:yes"));
        foreach (var id in ids)
        {
            var ticket = await GetAsync(store, id);
            Assert.Equal(ticket, Ticket.Fold(id, await store.Get<TicketArchive>().HistoryAsync(Root, id, 0, 100, CancellationToken.None)));
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Two_hosts_that_join_chains_at_once_make_no_cycle(StoreKind kind)
    {
        await using var one = await OpenStore.OpenAsync(kind);
        await using var other = OpenStore.Beside(kind, one.ConnectionString);
        for (var round = 0; round < 5; round++)
        {
            // a → b and c → d are there; b → c and d → a would close them, and share no ticket.
            var ids = await FileAsync(one, 4);
            await LinkAsync(one, ids[0], LinkKind.Blocks.Forward, ids[1]);
            await LinkAsync(one, ids[2], LinkKind.Blocks.Forward, ids[3]);

            var outcomes = await Task.WhenAll(
                TryAsync(() => LinkAsync(one, ids[1], LinkKind.Blocks.Forward, ids[2])),
                TryAsync(() => LinkAsync(other, ids[3], LinkKind.Blocks.Forward, ids[0])));

            Assert.Single(outcomes, code => code is null);
            Assert.Single(outcomes, code => code is LinkErrorCodes.Cycle);
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Two_hosts_that_link_two_tickets_both_ways_at_once_make_no_cycle(StoreKind kind)
    {
        await using var one = await OpenStore.OpenAsync(kind);
        await using var other = OpenStore.Beside(kind, one.ConnectionString);
        for (var round = 0; round < 5; round++)
        {
            var ids = await FileAsync(one, 2);

            var outcomes = await Task.WhenAll(
                TryAsync(() => LinkAsync(one, ids[0], LinkKind.Blocks.Forward, ids[1])),
                TryAsync(() => LinkAsync(other, ids[1], LinkKind.Blocks.Forward, ids[0])));

            Assert.Single(outcomes, code => code is null);
            Assert.Single(outcomes, code => code is LinkErrorCodes.Cycle);
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_two_tickets_block_waits_for_none_when_both_end_at_once(StoreKind kind)
    {
        await using var one = await OpenStore.OpenAsync(kind);
        await using var other = OpenStore.Beside(kind, one.ConnectionString);
        var ids = await FileAsync(one, 3);
        await LinkAsync(one, ids[0], LinkKind.Blocks.Forward, ids[2]);
        await LinkAsync(one, ids[1], LinkKind.Blocks.Forward, ids[2]);

        await Task.WhenAll(
            Task.Run(() => one.Desk.ExecuteAsync(Root, ids[0], new FireTransition("cancel"))),
            Task.Run(() => other.Desk.ExecuteAsync(Root, ids[1], new FireTransition("cancel"))));

        Assert.False((await GetAsync(one, ids[2])).IsBlocked);
    }

    private static async Task<string?> TryAsync(Func<Task> link)
    {
        try
        {
            await Task.Run(link);
            return null;
        }
        catch (TicketValidationException refused)
        {
            return refused.Errors[0].Code;
        }
    }

    private static Task<CommandOutcome> LinkAsync(OpenStore store, TicketId ticket, LinkEnd end, TicketId other) =>
        store.Get<LinkDesk>().SetAsync(Root, ticket, end.Name, other);

    private static async Task<TicketId[]> FileAsync(OpenStore store, int count)
    {
        var filed = new TicketId[count];
        for (var i = 0; i < count; i++)
            filed[i] = (await store.Desk.CreateAsync(Root, new() { Title = $"Ticket {i}" })).Id;
        return filed;
    }

    private static async Task<Ticket> GetAsync(OpenStore store, TicketId id) =>
        (await store.Get<TicketArchive>().GetAsync(Root, id, CancellationToken.None)).Ticket;

    private static async Task<IEnumerable<TicketId>> FindAsync(OpenStore store, string query) =>
    [
        .. (await store.Get<TicketFinder>().SearchAsync(Root, query, 100, null, CancellationToken.None)).Items
            .Select(ticket => ticket.Id).Order(),
    ];
}
