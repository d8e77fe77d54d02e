using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commits;
using Ticketing.Dispatch;
using Ticketing.Live;
using Ticketing.Tickets;

namespace Ticketing.Storage.Tests;

/// <summary>
/// Hosts that share a server: what one does, the streams of the other tell, without a gap.
/// </summary>
public sealed class OtherHostTests
{
    private static readonly Caller Root = new("root");
    private static readonly Caller Ann = new("ann");

    // A transaction of another test, in whichever database of the server, holds back what the feed hands out.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(StoreKind.DapperPostgreSql)]
    [InlineData(StoreKind.EfCorePostgreSql)]
    public async Task A_stream_that_is_opened_again_and_again_tells_all_that_another_host_does_meanwhile(StoreKind kind)
    {
        await using var one = await OpenStore.OpenAsync(kind);
        await using var other = OpenStore.Beside(kind, one.ConnectionString);
        await using var listening = await Listening.StartAsync(one);
        await using var telling = await Listening.StartAsync(other);
        const int writers = 4, each = 15;
        var filed = new ConcurrentBag<TicketId>();
        var told = new HashSet<TicketId>();
        var stream = await one.Get<LiveDesk>().OpenAsync(Root, null, CancellationToken.None);
        EventPosition? last = null;

        var filing = Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            for (var number = 0; number < each; number++)
                filed.Add((await other.Desk.CreateAsync(Root, new() { Title = "From another host" })).Id);
        })));
        while (told.Count < writers * each)
        {
            var read = 0;
            await using (stream)
            {
                using var patience = new CancellationTokenSource(Patience);
                await foreach (var message in stream.ReadAsync(patience.Token))
                {
                    last = message.Position ?? last;
                    if (message is LiveTicket ticket)
                        told.Add(ticket.Ticket);
                    if (told.Count == writers * each || (message is LiveTicket && ++read == 7))
                        break;
                }
            }

            stream = await one.Get<LiveDesk>().OpenAsync(Root, last, CancellationToken.None);
        }

        await stream.DisposeAsync();
        await filing;
        Assert.Equal(filed.ToHashSet(), told);
    }

    [Theory]
    [InlineData(StoreKind.DapperPostgreSql)]
    [InlineData(StoreKind.EfCorePostgreSql)]
    public async Task Who_is_at_a_ticket_is_known_at_another_host(StoreKind kind)
    {
        await using var one = await OpenStore.OpenAsync(kind);
        await using var other = OpenStore.Beside(kind, one.ConnectionString);
        await using var listening = await Listening.StartAsync(one);
        await using var telling = await Listening.StartAsync(other);
        var ticket = (await one.Desk.CreateAsync(Ann, new() { Title = "Both look at it" })).Id;
        await using var stream = await one.Get<LiveDesk>().OpenAsync(Root, null, CancellationToken.None);
        using var patience = new CancellationTokenSource(Patience);
        await using var messages = stream.ReadAsync(patience.Token).GetAsyncEnumerator(CancellationToken.None);

        do
        {
            Assert.True(await messages.MoveNextAsync());
            if (messages.Current is LiveReady)
                await other.Get<LiveDesk>().ArriveAsync(Ann, ticket, Doing.Looking, CancellationToken.None);
        }
        while (messages.Current is not LivePresence);

        var there = await one.Get<LiveDesk>().PresentAsync(Root, ticket, CancellationToken.None);
        Assert.Equal((Ann.UserId, Doing.Looking), (Assert.Single(there).User, there[0].Doing));
    }

    [Theory]
    [InlineData(StoreKind.DapperPostgreSql)]
    [InlineData(StoreKind.EfCorePostgreSql)]
    public async Task What_is_changed_of_people_and_of_settings_counts_at_another_host_at_once(StoreKind kind)
    {
        await using var one = await OpenStore.OpenAsync(kind, StandStill);
        await using var other = OpenStore.Beside(kind, one.ConnectionString, StandStill);
        await using var listening = await Listening.StartAsync(one);
        await using var telling = await Listening.StartAsync(other);
        var (here, there) = (Notes(one), Notes(other));
        await other.Get<PeopleDesk>().SaveUserAsync(Root, new() { Id = "ann", DisplayName = "Ann" }, CancellationToken.None);
        await other.Get<PeopleDesk>().SetRolesAsync(Root, "ann", [new("Administrator")], CancellationToken.None);
        Assert.True((await one.Get<RoleDesk>().IdentifyAsync(Ann, CancellationToken.None)).May(Permission.ManagePeople));
        Assert.Equal("", await here.GetAsync(Root.Tenant, CancellationToken.None));
        Assert.Equal("", await there.GetAsync(Root.Tenant, CancellationToken.None));

        await UntilAsync(async () =>
        {
            // Once more each time: the line may not have been open before.
            await other.Get<PeopleDesk>().SetRolesAsync(Root, "ann", [], CancellationToken.None);
            return !(await one.Get<RoleDesk>().IdentifyAsync(Ann, CancellationToken.None)).May(Permission.ManagePeople);
        });
        await other.Get<HandlerCommits>().CommitAsync(
            new() { Tenant = Root.Tenant, At = TimeProvider.System.GetUtcNow(), Documents = [new("note", "a", 0, "\"new\"")] },
            CancellationToken.None);

        Assert.Equal("\"new\"", await there.GetAsync(Root.Tenant, CancellationToken.None));
        await UntilAsync(async () => await here.GetAsync(Root.Tenant, CancellationToken.None) == "\"new\"");

        // Nothing that is kept grows old.
        static void StandStill(TicketingBuilder ticketing) => ticketing.Services.AddSingleton<TimeProvider>(new StandingClock());

        static DocumentCache<string> Notes(OpenStore store) => store.Get<DocumentCaches>().Keep<string>(
            "note",
            async (tenant, _, cancellationToken) => string.Concat(
                (await store.Get<IDocuments>().ListAsync(tenant, "note", null, 10, cancellationToken)).Select(note => note.Json)));
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
            await Task.Delay(20, patience.Token);
    }

    private sealed class StandingClock : TimeProvider
    {
        public override long GetTimestamp() => 1;
    }

    // What a host runs of live pages, and nothing else of it.
    private sealed class Listening(IHostedService hub) : IAsyncDisposable
    {
        public static async Task<Listening> StartAsync(OpenStore store)
        {
            var hub = store.Get<IEnumerable<IHostedService>>().Single(service => service.GetType().Name == "LiveHub");
            await hub.StartAsync(CancellationToken.None);
            return new(hub);
        }

        public async ValueTask DisposeAsync() => await hub.StopAsync(CancellationToken.None);
    }
}
