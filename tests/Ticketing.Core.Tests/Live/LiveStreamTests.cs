using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Live;
using Ticketing.Storage;
using Ticketing.Tests.Notifications;
using Ticketing.Tickets;

namespace Ticketing.Tests.Live;

public sealed class LiveStreamTests : IAsyncLifetime
{
    private NotifiedDesk desk = null!;

    public async ValueTask InitializeAsync() => desk = await NotifiedDesk.OpenAsync();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Whoever_takes_nothing_is_ended_and_goes_on_where_he_was()
    {
        var ticket = await FileAsync();
        await using var slow = await Listener.OpenAsync(desk, NotifiedDesk.Boss);
        await slow.UntilAsync<LiveReady>();

        for (var number = 0; !slow.Ended.IsCancellationRequested && number < 5_000; number++)
        {
            desk.Get<LiveHub>().TellInboxes(Caller.DefaultTenant, ["boss"]);
            if (number % 50 == 0)
                await CommentAsync(ticket);
        }

        Assert.True(slow.Ended.IsCancellationRequested);
        await using var next = await Listener.OpenAsync(desk, NotifiedDesk.Boss, slow.Last);
        var missed = Assert.IsType<LiveTicket>(Assert.Single(await next.UntilAsync<LiveReady>()));
        Assert.Equal(["commentAdded"], missed.Kinds);
    }

    [Fact]
    public async Task Whoever_was_away_for_too_long_reads_anew()
    {
        await using var first = await Listener.OpenAsync(desk, NotifiedDesk.Boss);
        await first.UntilAsync<LiveReady>();
        for (var number = 0; number <= LiveStretch.MostTickets; number++)
            await FileAsync();

        await using var next = await Listener.OpenAsync(desk, NotifiedDesk.Boss, first.Last);

        Assert.IsType<LiveReset>(Assert.Single(await next.UntilAsync<LiveReady>()));
    }

    [Fact]
    public async Task A_place_that_the_database_has_not_reached_is_of_another_one_and_all_is_read_anew()
    {
        var ticket = await FileAsync();
        await using var ahead = await Listener.OpenAsync(desk, NotifiedDesk.Boss, new EventPosition(0, 1_000_000));

        Assert.IsType<LiveReset>(Assert.Single(await ahead.UntilAsync<LiveReady>()));
        await CommentAsync(ticket);
        Assert.IsType<LiveTicket>(Assert.Single(await ahead.ReadAsync()));
    }

    [Fact]
    public async Task Who_lost_his_right_is_told_no_more_and_who_lost_his_account_has_no_stream()
    {
        var ticket = await FileAsync();
        await desk.CommitAsync(new SetUserRoles("ben", [new(Role.Manager.Name)]));
        await using var ben = await Listener.OpenAsync(desk, NotifiedDesk.Ben);
        await ben.UntilAsync<LiveReady>();
        await CommentAsync(ticket);
        Assert.Single(await ben.ReadAsync());

        await desk.CommitAsync(new SetUserRoles("ben", []));
        await CommentAsync(ticket);
        Assert.Empty(await ben.ReadAsync());

        await desk.CommitAsync(new SetUserRoles("ben", [new(Role.Manager.Name)]));
        await using var again = await Listener.OpenAsync(desk, NotifiedDesk.Ben);
        await again.UntilAsync<LiveReady>();
        await desk.CommitAsync(new ChangeUser("ben") { IsActive = new(false) });
        await CommentAsync(ticket);
        Assert.Null(await again.NextAsync());
    }

    [Fact]
    public async Task There_are_as_many_streams_as_may_be_and_one_that_is_closed_makes_room()
    {
        var open = new List<Listener>();
        for (var number = 0; number < new LiveOptions().StreamsPerPerson; number++)
            open.Add(await Listener.OpenAsync(desk, NotifiedDesk.Rita));

        var refused = await Assert.ThrowsAsync<TooManyStreamsException>(() => Listener.OpenAsync(desk, NotifiedDesk.Rita));
        Assert.True(refused.IsPersons);
        await using var another = await Listener.OpenAsync(desk, NotifiedDesk.Rob);
        await open[0].DisposeAsync();
        open[0] = await Listener.OpenAsync(desk, NotifiedDesk.Rita);

        foreach (var listener in open)
            await listener.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_is_at_a_ticket_until_he_says_otherwise_or_nothing_any_more()
    {
        var ticket = await FileAsync(NotifiedDesk.Rita);
        var live = desk.Get<LiveDesk>();
        await live.ArriveAsync(NotifiedDesk.Boss, ticket, Doing.WritingInternally, default);
        await live.ArriveAsync(NotifiedDesk.Rita, ticket, Doing.Looking, default);

        Assert.Equal(["rita"], (await live.PresentAsync(NotifiedDesk.Boss, ticket, default)).Select(one => one.User));
        Assert.Empty(await live.PresentAsync(NotifiedDesk.Rita, ticket, default));
        await live.ArriveAsync(NotifiedDesk.Boss, ticket, Doing.Writing, default);
        Assert.Equal(["boss"], (await live.PresentAsync(NotifiedDesk.Rita, ticket, default)).Select(one => one.User));

        await live.LeaveAsync(NotifiedDesk.Boss, ticket, default);
        Assert.Empty(await live.PresentAsync(NotifiedDesk.Rita, ticket, default));
        desk.Time.Advance(PresenceRules.Lasts);
        Assert.Empty(await live.PresentAsync(NotifiedDesk.Boss, ticket, default));
    }

    [Fact]
    public async Task Nobody_is_at_a_ticket_that_he_does_not_see_nor_writes_internally_where_he_does_not_read_so()
    {
        var ticket = await FileAsync(NotifiedDesk.Rita);
        var live = desk.Get<LiveDesk>();

        await Assert.ThrowsAsync<TicketNotFoundException>(() => live.ArriveAsync(NotifiedDesk.Rob, ticket, Doing.Looking, default));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => live.PresentAsync(NotifiedDesk.Rob, ticket, default));
        await Assert.ThrowsAsync<TicketForbiddenException>(
            () => live.ArriveAsync(NotifiedDesk.Rita, ticket, Doing.WritingInternally, default));
    }

    private async Task<TicketId> FileAsync(Caller? by = null) =>
        (await desk.Tickets.CreateAsync(by ?? NotifiedDesk.Boss, new() { Title = "Printer" })).Id;

    private Task<CommandOutcome> CommentAsync(TicketId ticket) =>
        desk.Tickets.ExecuteAsync(NotifiedDesk.Boss, ticket, new AddComment("And more", CommentVisibility.Public));
}
