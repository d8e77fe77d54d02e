using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Dispatch;
using Ticketing.Notifications;
using Ticketing.Notifications.Rooms;
using Ticketing.Projects;
using Ticketing.Search.Language;
using Ticketing.Storage;
using Ticketing.Tickets;
using static Ticketing.Tests.Notifications.NotifiedDesk;

namespace Ticketing.Tests.Notifications.Rooms;

/// <summary>What chat rooms are told, and what not.</summary>
public sealed class RoomTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_room_is_told_of_the_kinds_it_asked_for_and_the_ledger_has_it()
    {
        await using var desk = await OpenAsync();
        await SaveAsync(desk, New("all"));
        await SaveAsync(desk, New("filings") with { Kinds = [NotificationKind.Filed] });

        var ticket = await FileAsync(desk);
        await RunAsync(desk, Boss, ticket, new AssignTicket { Assignee = new("ann") });
        await RunAsync(desk, Ann, ticket, new AddComment("Which room?", CommentVisibility.Public));
        await RunAsync(desk, Boss, ticket, new EditTicket { Priority = Priority.Urgent });

        Assert.Equal(["kept:all filed", "kept:filings filed", "kept:all assigned", "kept:all commented"], desk.Rooms.Told);
        Assert.All(desk.Rooms.Sent, one => Assert.Equal(NotificationReason.Follower, one.Notification.Reason));
        Assert.Equal(
            ["room:all room assigned Delivered", "room:all room commented Delivered", "room:all room filed Delivered",
                "room:filings room filed Delivered"],
            await desk.LedgerAsync(ticket, RoomChannel.Name));
    }

    [Fact]
    public async Task A_room_of_a_project_or_team_is_told_of_its_tickets_alone()
    {
        await using var desk = await OpenAsync();
        await desk.CommitAsync(
            new SaveProject(new("vans", "Vans")), new SaveCategory(new Category("vans", "general", "General", IsDefault: true)));
        await SaveAsync(desk, New("vans") with { Project = "vans" });
        await SaveAsync(desk, New("network") with { Team = "network", Kinds = [NotificationKind.Assigned] });

        var printer = await FileAsync(desk);
        await FileAsync(desk, "vans");
        await RunAsync(desk, Boss, printer, new AssignTicket { Team = new("network") });

        Assert.Equal(["kept:vans filed", "kept:network assigned"], desk.Rooms.Told);
    }

    [Fact]
    public async Task Of_internal_comments_no_room_is_told()
    {
        await using var desk = await OpenAsync();
        await SaveAsync(desk, New("all"));
        var ticket = await FileAsync(desk);
        desk.Rooms.Sent.Clear();

        await RunAsync(desk, Boss, ticket, new AddComment("She calls each week.", CommentVisibility.Internal));
        await RunAsync(desk, Boss, ticket, new AddComment("On its way.", CommentVisibility.Public));

        var told = Assert.Single(desk.Rooms.Sent).Notification;
        Assert.Equal("On its way.", told.Events.Single().Text);
        Assert.Equal(told.Ticket.AsPublic(), told.Ticket);
        Assert.DoesNotContain(told.Earlier, one => one.Text == "She calls each week.");
    }

    [Fact]
    public async Task Of_a_ticket_with_access_keys_no_room_is_told_not_even_when_it_got_them_meanwhile()
    {
        await using var desk = await OpenAsync();
        await SaveAsync(desk, New("all"));
        desk.Rooms.Answer = _ => Delivery.Again("Busy.");
        var ticket = await FileAsync(desk);
        await RunAsync(desk, Boss, ticket, new SetAccessKeys(["board"]));
        desk.Rooms.Answer = _ => Delivery.Delivered;
        var parked = await desk.Get<IOutbox>().ListAsync(Caller.DefaultTenant, OutboxState.Parked, "notify/room", null, 10, Cancelled);
        await desk.Get<IOutbox>().SendAgainAsync(Caller.DefaultTenant, parked.Single().Number, desk.Time.GetUtcNow(), Cancelled);

        await RunAsync(desk, Boss, ticket, new AddComment("Quietly.", CommentVisibility.Public));

        Assert.Empty(desk.Rooms.Sent);
        Assert.Equal(["room:all room filed Withheld: noRight"], await desk.LedgerAsync(ticket, RoomChannel.Name));
    }

    [Fact]
    public async Task The_rules_of_a_host_narrow_what_rooms_are_told_and_open_nothing_to_them()
    {
        await using var desk = await OpenAsync(more: t => t.AddAuthorizer<NothingSecret>());
        await SaveAsync(desk, New("all"));

        await FileAsync(desk, tags: ["secret"]);
        var ticket = await FileAsync(desk);

        Assert.Equal(ticket, Assert.Single(desk.Rooms.Sent).Notification.Ticket.Id);
    }

    [Fact]
    public async Task A_room_that_is_deleted_or_changed_is_told_as_it_is_when_it_leaves()
    {
        await using var desk = await OpenAsync();
        await SaveAsync(desk, New("all"));
        await SaveAsync(desk, New("gone"));
        var id = (await desk.Tickets.CreateAsync(Rita, new() { Title = "Printer jams" }, cancellationToken: Cancelled)).Id;
        var planner = desk.Get<IEnumerable<IOutboxHandler>>().Single(one => one.Channel == "notifications");
        foreach (var one in await desk.Get<IOutbox>().ClaimAsync(
            new("notifications", desk.Time.GetUtcNow(), TimeSpan.FromMinutes(1), 10), Cancelled))
            await planner.HandleAsync(one, Cancelled);

        await SaveAsync(desk, New("all") with { Address = "kept:elsewhere" });
        await desk.Get<RoomDesk>().DeleteAsync(Boss, "gone", Cancelled);
        await desk.DeliverAsync();

        Assert.Equal(["kept:elsewhere filed"], desk.Rooms.Told);
        Assert.Equal(
            ["room:all room filed Delivered", "room:gone room filed Withheld: noRight"], await desk.LedgerAsync(id, RoomChannel.Name));
    }

    [Fact]
    public async Task A_secret_address_is_never_shown_again_and_is_kept_by_who_saves_without_one()
    {
        await using var desk = await OpenAsync();
        var rooms = desk.Get<RoomDesk>();
        Assert.Null((await rooms.SaveAsync(Boss, New("all"), Cancelled)).Address);

        await rooms.SaveAsync(Boss, New("all") with { Name = "Everything", Address = null }, Cancelled);
        await FileAsync(desk);

        var read = await rooms.GetAsync(Boss, "all", Cancelled);
        Assert.Equal(("Everything", null), (read.Name, read.Address));
        Assert.Null(Assert.Single(await rooms.ListAsync(Boss, Cancelled)).Address);
        Assert.Equal(["kept:all filed"], desk.Rooms.Told);
    }

    [Fact]
    public async Task What_is_not_acceptable_is_named_by_its_field()
    {
        await using var desk = await OpenAsync();

        var refused = await Assert.ThrowsAsync<TicketValidationException>(() => SaveAsync(desk, New("No Key") with
        {
            Name = " ", Address = "elsewhere", Project = "none", Team = "none", Kinds = [NotificationKind.Mentioned], Language = "tlh-x",
            TimeZone = "Mars/Olympus",
        }));
        var formless = await Assert.ThrowsAsync<TicketValidationException>(() => SaveAsync(desk, New("all") with { Form = "pigeon" }));

        Assert.Equal(
            ["address", "key", "kinds", "language", "name", "project", "team", "timeZone"],
            refused.Errors.Select(error => error.Field).Order(StringComparer.Ordinal));
        Assert.Equal("form", Assert.Single(formless.Errors).Field);
    }

    [Fact]
    public async Task Who_manages_a_project_sets_its_rooms_and_knows_of_no_others()
    {
        await using var desk = await OpenAsync();
        await desk.CommitAsync(
            new SaveProject(new("vans", "Vans")), new SaveCategory(new Category("vans", "general", "General", IsDefault: true)),
            new SetUserRoles("rob", [new(Role.Manager.Name, "vans")]));
        var rooms = desk.Get<RoomDesk>();
        await SaveAsync(desk, New("all"));
        await rooms.SaveAsync(Rob, New("vans") with { Project = "vans" }, Cancelled);

        Assert.Equal(["vans"], (await rooms.ListAsync(Rob, Cancelled)).Select(room => room.Key));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => rooms.GetAsync(Rob, "all", Cancelled));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => rooms.DeleteAsync(Rob, "all", Cancelled));
        await Assert.ThrowsAsync<TicketForbiddenException>(() => rooms.SaveAsync(Rob, New("all") with { Project = "vans" }, Cancelled));
        await Assert.ThrowsAsync<TicketForbiddenException>(() => rooms.SaveAsync(Rob, New("more"), Cancelled));
        await Assert.ThrowsAsync<TicketForbiddenException>(() => rooms.SaveAsync(Rob, New("more") with { Team = "network" }, Cancelled));
        await Assert.ThrowsAsync<TicketForbiddenException>(() => rooms.ListAsync(Ann, Cancelled));
    }

    private static Room New(string key) => new() { Key = key, Name = $"#{key}", Form = "kept", Address = $"kept:{key}" };

    private static Task<Room> SaveAsync(NotifiedDesk desk, Room room) => desk.Get<RoomDesk>().SaveAsync(Boss, room, Cancelled);

    private static async Task<TicketId> FileAsync(NotifiedDesk desk, string? project = null, IReadOnlyList<string>? tags = null)
    {
        var id = (await desk.Tickets.CreateAsync(
            Boss, new() { Title = "Printer jams", Project = project, Requester = "rita", Tags = tags ?? [] },
            cancellationToken: Cancelled)).Id;
        await desk.DeliverAsync();
        return id;
    }

    private static async Task RunAsync(NotifiedDesk desk, Caller by, TicketId ticket, TicketCommand command)
    {
        await desk.Tickets.ExecuteAsync(by, ticket, command, cancellationToken: Cancelled);
        await desk.DeliverAsync();
    }

    private sealed class NothingSecret : ITicketAuthorizer
    {
        public ValueTask<AccessAdjustment> AdjustAsync(Actor actor, CancellationToken cancellationToken) =>
            ValueTask.FromResult(new AccessAdjustment
            {
                AccessKeys = new(["board"]),
                Narrowing = TicketQuery.TryParse("-tag:secret", out var parsed, out _) ? parsed.Where : null,
            });
    }
}
