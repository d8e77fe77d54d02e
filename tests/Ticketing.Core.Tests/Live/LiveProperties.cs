using FsCheck.Fluent;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Live;
using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Testing;
using Ticketing.Tests.Notifications;
using Ticketing.Tickets;

namespace Ticketing.Tests.Live;

/// <summary>
/// Whatever people are, do and write: a stream tells what the feed shows its reader, no more and no less, and of people at tickets what he
/// may know.
/// </summary>
public sealed class LiveProperties
{
    private static readonly string[] People = ["boss", "ann", "ben", "rita", "rob"];

    private static readonly Role[] Roles =
    [
        Role.Requester, Role.Agent, Role.Manager,
        new("Reader", [new(Permission.View, Scope.All)]),
        new("Reader of secrets", [new(Permission.View, Scope.Own), new(Permission.ReadInternal, Scope.All)]),
    ];

    [Fact]
    public async Task A_stream_tells_what_its_reader_may_know_and_nothing_else()
    {
        var (told, kept, present) = (0, 0, 0);
        foreach (var seed in PropertyCases.Some(Gen.Choose(0, int.MaxValue), PropertyCases.Count(30), 10))
        {
            await using var world = await World.OpenAsync(new(seed));
            for (var step = 0; step < 40; step++)
                await world.StepAsync();
            (told, kept, present) = (told + world.Told, kept + world.Kept, present + world.Present);
        }

        Assert.True(
            told > 300 && kept > 100 && present > 30,
            $"{told} messages, {kept} times somebody was not told of a ticket that he sees, {present} times of somebody's presence");
    }

    private sealed class World(NotifiedDesk desk, Random random) : IAsyncDisposable
    {
        private readonly Dictionary<string, Listener> listeners = [];
        private readonly List<TicketId> tickets = [];

        public int Told { get; private set; }

        public int Kept { get; private set; }

        public int Present { get; private set; }

        public static async Task<World> OpenAsync(Random random)
        {
            var world = new World(await NotifiedDesk.OpenAsync(), random);
            foreach (var role in Roles.Skip(3))
                await world.Desk.CommitAsync(new SaveRole(role));
            foreach (var person in People)
                await world.ListenAsync(person);
            return world;
        }

        private NotifiedDesk Desk => desk;

        public async Task StepAsync()
        {
            var before = await Desk.Get<IEventFeed>().EndAsync(Caller.DefaultTenant, default);
            var arrived = await ActAsync();
            foreach (var (person, listener) in listeners)
                await CheckAsync(person, await listener.ReadAsync(), before, arrived);
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var listener in listeners.Values)
                await listener.DisposeAsync();
            await Desk.DisposeAsync();
        }

        // The ticket at which somebody does something else now, and whether that is for all who see the ticket; null for none.
        private async Task<(TicketId Ticket, string Who, Doing Doing)?> ActAsync()
        {
            var by = new Caller(Pick(People));
            try
            {
                switch (random.Next(tickets.Count == 0 ? 1 : 10))
                {
                    case 0 when tickets.Count < 4:
                        tickets.Add((await Desk.Tickets.CreateAsync(by, new() { Title = "Printer" })).Id);
                        return null;
                    case 1:
                        var person = Pick(People);
                        await Desk.CommitAsync(new SetUserRoles(person, random.Next(2) == 0 ? [] : [new GrantedRole(Pick(Roles).Name)]));
                        // What he gained he is told of by and by, and at once when he comes anew.
                        await listeners[person].DisposeAsync();
                        await ListenAsync(person);
                        return null;
                    case 2:
                        await ExecuteAsync(new AssignTicket { Assignee = new(Pick(People)) });
                        return null;
                    case 3:
                        await ExecuteAsync(new WatchTicket(Pick(People)));
                        return null;
                    case 4 or 5:
                        var (ticket, doing) = (Pick(tickets), Pick([Doing.Looking, Doing.Writing, Doing.WritingInternally]));
                        await Desk.Get<LiveDesk>().ArriveAsync(by, ticket, doing, default);
                        return (ticket, by.UserId, doing);
                    default:
                        await ExecuteAsync(new AddComment("As it is", Pick([CommentVisibility.Public, CommentVisibility.Internal])));
                        return null;
                }
            }
            catch (TicketingException)
            {
                return null;
            }

            Task ExecuteAsync(TicketCommand command) => Desk.Tickets.ExecuteAsync(by, Pick(tickets), command);
        }

        private async Task CheckAsync(
            string person, IReadOnlyList<LiveMessage> messages, EventPosition before, (TicketId Ticket, string Who, Doing Doing)? arrived)
        {
            var actor = (await Desk.Get<ActorResolver>().FindAsync(new(person), default))!;
            var visibility = Visibility.Of(actor);
            var shown = (await Desk.Get<IEventFeed>().ReadAsync(before, 100, visibility, default)).Events
                .GroupBy(one => one.Ticket)
                .ToDictionary(events => events.Key, events => events.Select(one => TicketEventName.Of(one.Recorded.Event)).Distinct());
            var told = messages.OfType<LiveTicket>().ToDictionary(one => one.Ticket);
            Assert.Equal(shown.Keys.ToHashSet(), told.Keys.ToHashSet());
            foreach (var (ticket, kinds) in shown)
            {
                var row = (await Desk.Get<ITicketReader>().FindAsync(ticket, visibility, default))!;
                Assert.Equal(kinds, told[ticket].Kinds);
                Assert.Equal(row.Version, told[ticket].Version);
            }

            foreach (var presence in messages.OfType<LivePresence>())
            {
                var row = (await Desk.Get<ITicketReader>().FindAsync(presence.Ticket, visibility, default))!;
                Assert.NotNull(row);
                Assert.True(arrived is { } one && one.Ticket == presence.Ticket && one.Who != person);
                var there = await Desk.Get<LiveDesk>().PresentAsync(new(person), presence.Ticket, default);
                Assert.All(there, other => Assert.True(visibility.ReadsInternal(row) || other.Doing == Doing.Writing));
                Present++;
            }

            Told += told.Count;
            var all = (await Desk.Get<IEventFeed>().ReadAsync(before, 100, Visibility.OfSystem(Caller.DefaultTenant), default)).Events;
            Kept += all.Count(one => !told.ContainsKey(one.Ticket));
        }

        private async Task ListenAsync(string person)
        {
            listeners[person] = await Listener.OpenAsync(Desk, new(person));
            Assert.Empty(await listeners[person].UntilAsync<LiveReady>());
        }

        private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
    }
}
