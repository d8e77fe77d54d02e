using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Testing;
using Ticketing.Tickets;

namespace Ticketing.Tests.Notifications;

/// <summary>Whatever people are, do and write: nobody is told what he may not know when it is handed over.</summary>
public sealed class NotificationProperties
{
    private static readonly string[] People = ["boss", "ann", "ben", "rita", "rob"];

    private static readonly Role[] Roles =
    [
        Role.Requester, Role.Agent, Role.Manager,
        new("Reader", [new(Permission.View, Scope.All)]),
        new("Watcher of secrets", [new(Permission.View, Scope.Own), new(Permission.ReadInternal, Scope.All)]),
    ];

    [Property(60)]
    public void Nobody_is_told_what_he_may_not_know_nor_what_he_did_himself(int seed) => RunAsync(seed).GetAwaiter().GetResult();

    private static async Task RunAsync(int seed)
    {
        var random = new Random(seed);
        await using var desk = await NotifiedDesk.OpenAsync();
        var seen = new List<string>();
        desk.Mail.Answer = told =>
        {
            seen.Add(Check(desk, told).GetAwaiter().GetResult());
            return Delivery.Delivered;
        };
        var tickets = new List<TicketId>();
        for (var step = 0; step < 25; step++)
        {
            await StepAsync(desk, random, tickets);
            if (random.Next(3) == 0)
                await desk.DeliverAsync();
        }

        await desk.DeliverAsync();
        Assert.DoesNotContain(seen, problem => problem.Length > 0);
    }

    private static async Task StepAsync(NotifiedDesk desk, Random random, List<TicketId> tickets)
    {
        var by = new Caller(Pick(random, People));
        try
        {
            switch (random.Next(tickets.Count == 0 ? 1 : 7))
            {
                case 0:
                    tickets.Add((await desk.Tickets.CreateAsync(by, new() { Title = "Printer", Description = Text(random) })).Id);
                    break;
                case 1:
                    var roles = random.Next(2) == 0 ? [] : new[] { new GrantedRole(Pick(random, Roles).Name) };
                    await desk.CommitAsync(new SetUserRoles(Pick(random, People), [.. roles]));
                    break;
                case 2:
                    await ExecuteAsync(new AssignTicket { Assignee = new(Pick(random, People)) });
                    break;
                case 3:
                    await ExecuteAsync(new AssignTicket { Team = new("network"), Assignee = new(null) });
                    break;
                case 4:
                    await ExecuteAsync(new WatchTicket(Pick(random, People)));
                    break;
                default:
                    await ExecuteAsync(new AddComment(Text(random), (CommentVisibility)random.Next(2)));
                    break;
            }
        }
        catch (TicketingException)
        {
            // He may not: that is a step too.
        }

        Task ExecuteAsync(TicketCommand command) => desk.Tickets.ExecuteAsync(by, Pick(random, tickets), command);
    }

    // What is wrong with it; nothing when all is well.
    private static async Task<string> Check(NotifiedDesk desk, Notification told)
    {
        var actor = await desk.Get<ActorResolver>().FindAsync(new(told.To.Id), default);
        if (actor is null)
            return "somebody unknown was told";
        var visibility = Visibility.Of(actor);
        var ticket = (await desk.Get<ITicketReader>().FindAsync(told.Ticket.Id, Visibility.OfSystem(Caller.DefaultTenant), default))!;
        var readsInternal = visibility.ReadsInternal(ticket);
        return !visibility.Sees(ticket) ? "he sees no such ticket"
            : told.Events.Any(one => one.Event.By == told.To.Id) ? "he did it himself"
            : !readsInternal && told.Events.Concat(told.Earlier).Any(one => one.Event.Event.IsInternal()) ? "he reads no internal comments"
            : told.Ticket != visibility.AsSeen(ticket) ? "he sees it otherwise"
            : "";
    }

    private static string Text(Random random) => $"See @{Pick(random, People)} or mail {Pick(random, People)}@example.com";

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
