using FsCheck.Fluent;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Dispatch;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Rooms;
using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.Testing;
using Ticketing.Tickets;

namespace Ticketing.Tests.Notifications.Rooms;

/// <summary>Whatever happens to tickets: no room is told what somebody who reads its project might not know.</summary>
public sealed class RoomProperties
{
    private static readonly Room[] Rooms =
    [
        New("all"), New("vans") with { Project = "vans" }, New("network") with { Team = "network" },
        New("both") with { Project = "vans", Team = "network" }, New("comments") with { Kinds = [NotificationKind.Commented] },
    ];

    [Fact]
    public async Task No_room_is_told_what_is_not_public_in_what_it_is_of()
    {
        var (told, besideSecrets) = (0, 0);
        foreach (var seed in PropertyCases.Some(Gen.Choose(0, int.MaxValue), PropertyCases.Count(40), 10))
        {
            foreach (var (problem, isBesideSecrets) in await RunAsync(new(seed)))
            {
                Assert.Equal("", problem);
                told++;
                besideSecrets += isBesideSecrets ? 1 : 0;
            }
        }

        Assert.True(told > 200 && besideSecrets > 50, $"{told} told, {besideSecrets} of them beside something that no room may know");
    }

    private static async Task<IReadOnlyList<(string Problem, bool IsBesideSecrets)>> RunAsync(Random random)
    {
        await using var desk = await NotifiedDesk.OpenAsync();
        await desk.CommitAsync(
            new SaveProject(new("vans", "Vans")), new SaveCategory(new Category("vans", "general", "General", IsDefault: true)));
        foreach (var room in Rooms)
            await desk.Get<RoomDesk>().SaveAsync(NotifiedDesk.Boss, room, default);
        var seen = new List<(string Problem, bool IsBesideSecrets)>();
        desk.Rooms.Answer = told =>
        {
            seen.Add(CheckAsync(desk, told).GetAwaiter().GetResult());
            return random.Next(8) == 0 ? Delivery.Again("Busy.") : Delivery.Delivered;
        };
        var tickets = new List<TicketId>();
        for (var step = 0; step < 40; step++)
        {
            await StepAsync(desk, random, tickets);
            if (random.Next(3) == 0)
                await desk.DeliverAsync();
        }

        await desk.DeliverAsync();
        return seen;
    }

    private static async Task StepAsync(NotifiedDesk desk, Random random, List<TicketId> tickets)
    {
        var step = tickets.Count == 0 ? 0 : random.Next(10);
        if (step == 0)
        {
            var filed = new CreateTicket { Title = "Printer", Project = random.Next(2) == 0 ? "vans" : null };
            tickets.Add((await desk.Tickets.CreateAsync(NotifiedDesk.Boss, filed)).Id);
            return;
        }

        TicketCommand command = step switch
        {
            1 => new SetAccessKeys(random.Next(2) == 0 ? [] : ["board"]),
            2 => new AssignTicket { Team = new(random.Next(2) == 0 ? "network" : null), Assignee = new(null) },
            3 => new AssignTicket { Assignee = new("ann") },
            4 => new EditTicket { Priority = (Priority)random.Next(1, 5) },
            _ => new AddComment("Hm.", random.Next(2) == 0 ? CommentVisibility.Public : CommentVisibility.Internal),
        };
        try
        {
            await desk.Tickets.ExecuteAsync(NotifiedDesk.Boss, tickets[random.Next(tickets.Count)], command);
        }
        catch (TicketingException)
        {
            // What is refused happens to nobody.
        }
    }

    private static async Task<(string Problem, bool IsBesideSecrets)> CheckAsync(NotifiedDesk desk, Notification told)
    {
        var room = Rooms.Single(one => RoomChannel.UserOf(one.Key) == told.To.Id);
        var ticket = (await desk.Get<ITicketReader>().FindAsync(told.Ticket.Id, Visibility.OfSystem(Caller.DefaultTenant), default))!;
        var problem = ticket.AccessKeys.Count > 0 ? "it has access keys"
            : room.Project is { } project && ticket.Project != project ? "it is of another project"
            : room.Team is { } team && ticket.Team != team ? "it is of another team"
            : told.Events.Concat(told.Earlier).Any(one => one.Event.Event.IsInternal()) ? "that is internal"
            : told.Ticket != ticket.AsPublic() ? "the ticket shows more than its public part"
            : !room.Kinds.Contains(told.Kind) ? "it did not ask for that"
            : "";
        return (problem, ticket.Version != ticket.Public.Version);
    }

    private static Room New(string key) =>
        new() { Key = key, Name = $"#{key}", Form = "kept", Address = $"kept:{key}", Kinds = [.. Room.AllKinds] };
}
