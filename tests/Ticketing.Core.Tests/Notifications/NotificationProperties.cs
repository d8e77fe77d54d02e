using FsCheck.Fluent;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Dispatch;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;
using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Testing;
using Ticketing.Tickets;

namespace Ticketing.Tests.Notifications;

/// <summary>
/// Whatever people are, do, write and choose: nobody is told what he may not know when it is handed over, nor twice, and nothing waits for
/// ever.
/// </summary>
public sealed class NotificationProperties
{
    private static readonly string[] People = ["boss", "ann", "ben", "rita", "rob"];

    private static readonly Role[] Roles =
    [
        Role.Requester, Role.Agent, Role.Manager,
        new("Reader", [new(Permission.View, Scope.All)]),
        new("Watcher of secrets", [new(Permission.View, Scope.Own), new(Permission.ReadInternal, Scope.All)]),
    ];

    [Fact]
    public async Task Nobody_is_told_what_he_may_not_know_nor_what_he_did_himself()
    {
        var (told, besideSecrets, inDigests) = (0, 0, 0);
        foreach (var seed in PropertyCases.Some(Gen.Choose(0, int.MaxValue), PropertyCases.Count(60), 10))
        {
            var (seen, digests) = await RunAsync(new(seed));
            Assert.DoesNotContain(seen, one => one.Problem.Length > 0);
            told += seen.Count;
            besideSecrets += seen.Count(one => one.IsBesideSecrets);
            inDigests += digests;
        }

        Assert.True(told > 500 && besideSecrets > 100, $"{told} told, {besideSecrets} of them with something that they may not know");
        Assert.True(inDigests > 10, $"{inDigests} told in digests");
    }

    private static async Task<(IReadOnlyList<(string Problem, bool IsBesideSecrets)> Seen, int InDigests)> RunAsync(Random random)
    {
        await using var desk = await NotifiedDesk.OpenAsync();
        var (seen, ids) = (new List<(string Problem, bool IsBesideSecrets)>(), new HashSet<string>());
        desk.Mail.Answer = told =>
        {
            seen.Add(ids.Add(told.Id) ? Check(desk, told).GetAwaiter().GetResult() : ("he was told before", false));
            return Delivery.Delivered;
        };
        var tickets = new List<TicketId>();
        for (var step = 0; step < 60; step++)
        {
            await StepAsync(desk, random, tickets);
            if (random.Next(3) == 0)
                await desk.DeliverAsync();
            if (random.Next(5) == 0)
                desk.Time.Advance(TimeSpan.FromMinutes(random.Next(300)));
        }

        await desk.DeliverAsync();
        // Longer than any digest and any night.
        desk.Time.Advance(TimeSpan.FromDays(2));
        await desk.DeliverAsync();
        await desk.DeliverAsync();
        var held = await desk.Get<INotificationLedger>().OfChannelAsync(
            Caller.DefaultTenant, "mail", NotificationState.Held, null, 1, default);
        Assert.DoesNotContain(held, one => HeldBack.Of(one.Entry.State, one.Entry.Why)!.Value.Until <= desk.Time.GetUtcNow());
        return (seen, desk.Mail.Digests.Sum(digest => digest.Items.Length));
    }

    private static async Task StepAsync(NotifiedDesk desk, Random random, List<TicketId> tickets)
    {
        var by = new Caller(Pick(random, People));
        try
        {
            switch (random.Next(tickets.Count == 0 ? 1 : 14))
            {
                case 0 when tickets.Count < 4:
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
                    await desk.Get<PreferenceDesk>().SaveAsync(by, Chosen(random), default);
                    break;
                case 5:
                    await desk.Get<FollowerDesk>().FollowAsync(by, "support", by.UserId, default);
                    break;
                case 6:
                    await ExecuteAsync(new WatchTicket(Pick(random, People)));
                    break;
                default:
                    await ExecuteAsync(new AddComment(Text(random), Pick(random, [CommentVisibility.Public, CommentVisibility.Internal])));
                    break;
            }
        }
        catch (TicketingException)
        {
            // He may not: that is a step too.
        }

        Task ExecuteAsync(TicketCommand command) => desk.Tickets.ExecuteAsync(by, Pick(random, tickets), command);
    }

    // What is wrong with it, if anything, and whether there is something that it must not tell.
    private static async Task<(string Problem, bool IsBesideSecrets)> Check(NotifiedDesk desk, Notification told)
    {
        var actor = await desk.Get<ActorResolver>().FindAsync(new(told.To.Id), default);
        if (actor is null)
            return ("somebody unknown was told", false);
        var visibility = Visibility.Of(actor);
        var ticket = (await desk.Get<ITicketReader>().FindAsync(told.Ticket.Id, Visibility.OfSystem(Caller.DefaultTenant), default))!;
        var readsInternal = visibility.ReadsInternal(ticket);
        var problem = !visibility.Sees(ticket) ? "he sees no such ticket"
            : told.Events.Any(one => one.Event.By == told.To.Id) ? "he did it himself"
            : !readsInternal && told.Events.Concat(told.Earlier).Any(one => one.Event.Event.IsInternal()) ? "he reads no internal comments"
            : told.Ticket != visibility.AsSeen(ticket) ? "he sees it otherwise"
            : "";
        return (problem, !readsInternal && ticket.Version != ticket.Public.Version);
    }

    private static NotificationPreferences Chosen(Random random)
    {
        var chosen = NotificationPreferences.None with
        {
            DigestHour = random.Next(2) == 0 ? null : random.Next(24),
            QuietHours = random.Next(3) == 0 ? new(new(random.Next(24), 0), new(random.Next(24), 0)) : null,
            DoNotDisturb = random.Next(4) == 0 ? new(new DateTimeOffset(2026, 5, 1, 12 + random.Next(8), 0, 0, TimeSpan.Zero)) : null,
        };
        return NotificationKind.All.Aggregate(chosen, (all, kind) =>
            random.Next(2) == 0 ? all : all.With(kind, "mail", Pick(random, Enum.GetValues<NotificationChoice>())));
    }

    private static string Text(Random random) => $"See @{Pick(random, People)} or mail {Pick(random, People)}@example.com";

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
