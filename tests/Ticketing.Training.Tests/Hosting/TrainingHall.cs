using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Dispatch;
using Ticketing.People;
using Ticketing.Setup;
using Ticketing.Storage;
using Ticketing.Testing;
using Ticketing.Tickets;
using Ticketing.Training.Deployments;
using Ticketing.Training.Exercises;
using Ticketing.Training.Pools;
using Ticketing.Training.Scenarios;
using Ticketing.Training.Schedules;

namespace Ticketing.Training.Hosting;

/// <summary>
/// A help desk with training over one of the stores, and a clock that stands: alarms ring where a test lets time pass. There are an
/// administrator, a mentor, two trainees and an agent.
/// </summary>
internal sealed class TrainingHall : IAsyncDisposable
{
    public const string Pool = "pool";

    public static readonly Caller Admin = new("admin");
    public static readonly Caller Mentor = new("mentor");
    public static readonly Caller Trainee = new("trainee");
    public static readonly Caller Other = new("other");
    public static readonly Caller Agent = new("agent");

    public static readonly DateTimeOffset Begin = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider services;
    private readonly Func<Task> drop;

    private TrainingHall(ServiceProvider services, Func<Task> drop) => (this.services, this.drop) = (services, drop);

    public static string Tenant => TrainingTenant.Of(Caller.DefaultTenant);

    public FakeTimeProvider Clock => (FakeTimeProvider)Get<TimeProvider>();

    public ExerciseDesk Exercises => Get<ExerciseDesk>();

    public DeploymentDesk Deployments => Get<DeploymentDesk>();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<TrainingHall> OpenAsync(
        string store = "memory", Action<TrainingBuilder>? configure = null, Action<TicketingBuilder>? more = null)
    {
        var (choose, drop) = await StoreInTests.NewAsync(store);
        var collection = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(Begin))
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddTicketing(t =>
            {
                choose(t);
                t.Configure(o => o.Administrators.Add(Admin.UserId)).AddTraining(configure);
                more?.Invoke(t);
            });
        var hall = new TrainingHall(collection.BuildServiceProvider(), drop);
        await hall.Get<TicketingSetup>().RunAsync(Cancelled);
        await hall.WriteAsync(
        [
            .. new[] { (Mentor, "Mentor"), (Trainee, "Trainee"), (Other, "Trainee"), (Agent, "Agent") }
                .Select(one => new SaveUser(new User
                {
                    Id = one.Item1.UserId, DisplayName = $"The {one.Item1.UserId}", Email = $"{one.Item1.UserId}@example.com",
                    Roles = [new(one.Item2)],
                })),
        ]);
        return hall;
    }

    /// <summary>The same person where exercises are.</summary>
    public static Caller There(Caller caller) => new(caller.UserId, Tenant);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task WriteAsync(params DirectoryChange[] changes) => Get<ITicketingStore>().CommitAsync(
        new() { Tenant = Caller.DefaultTenant, At = Clock.GetUtcNow(), Directory = changes }, Cancelled);

    /// <summary>Saves scenarios, and the pool of them all.</summary>
    public async Task PoolAsync(params (string Id, string Text)[] scenarios)
    {
        foreach (var (id, text) in scenarios)
            await Get<ScenarioDesk>().SaveAsync(Mentor, id, text, null, isRetired: false, Cancelled);
        await Get<PoolDesk>().SaveAsync(
            Mentor, Pool, new() { Name = "The pool", Scenarios = [.. scenarios.Select(one => one.Id)] }, null, Cancelled);
    }

    /// <summary>A deployment to the trainee, an exercise each second, unless a test says otherwise.</summary>
    public Task<DeploymentView> DeployAsync(Func<DeploymentRequest, DeploymentRequest>? change = null, Caller? by = null)
    {
        var request = new DeploymentRequest
        {
            Pool = Pool, Trainees = [Trainee.UserId], Schedule = new(new FixedSchedule(TimeSpan.FromSeconds(1)), 1),
        };
        return Deployments.StartAsync(by ?? Mentor, change?.Invoke(request) ?? request, Cancelled);
    }

    /// <summary>The only scenario as an exercise that has come.</summary>
    public async Task<TicketId> ExerciseAsync(string text, double speed = 1)
    {
        await PoolAsync(("scenario", text));
        await DeployAsync(request => request with { Speed = speed });
        await PassAsync(TimeSpan.FromSeconds(1));
        return (await ExercisesAsync())[0].Ticket.Id;
    }

    /// <summary>The trainee's exercises, the first one first.</summary>
    public async Task<IReadOnlyList<ExerciseView>> ExercisesAsync(Caller? by = null) =>
        [.. (await Exercises.ListAsync(by ?? Trainee, null, 100, null, Cancelled)).Items.Reverse()];

    public Task ReplyAsync(TicketId id, string text, Caller? by = null) =>
        DoAsync(id, new AddComment(text, CommentVisibility.Public), by);

    public Task DoAsync(TicketId id, TicketCommand command, Caller? by = null) =>
        Get<TicketDesk>().ExecuteAsync(There(by ?? Trainee), id, command);

    /// <summary>What was written on an exercise by its persona.</summary>
    public async Task<IReadOnlyList<string>> SaidAsync(TicketId id) =>
    [
        .. (await Get<TicketArchive>().CommentsAsync(There(Mentor), id, 0, 500, Cancelled))
            .Where(comment => comment.By.Contains(':', StringComparison.Ordinal)).Select(comment => comment.Body),
    ];

    /// <summary>Lets time pass, from alarm to alarm.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        var end = Clock.GetUtcNow() + time;
        await RingAsync();
        while (await NextAsync() is { } next && next <= end)
        {
            if (next > Clock.GetUtcNow())
                Clock.SetUtcNow(next);
            await RingAsync();
        }

        Clock.SetUtcNow(end);
    }

    /// <summary>Works out who is told of what happened, and sends nothing.</summary>
    public async Task PlanNotificationsAsync()
    {
        var outbox = Get<IOutbox>();
        var planners = services.GetServices<IOutboxHandler>().Where(one => !one.Channel.StartsWith("notify", StringComparison.Ordinal));
        foreach (var handler in planners)
        {
            var claim = new OutboxClaim(handler.Channel, Clock.GetUtcNow(), TimeSpan.FromMinutes(1), 100);
            foreach (var message in await outbox.ClaimAsync(claim, Cancelled))
                Assert.Equal(DeliveryResult.Settled, (await handler.HandleAsync(message, Cancelled)).Result);
        }
    }

    /// <summary>Takes the alarms of a kind that are due, without acting on them.</summary>
    public Task<IReadOnlyList<ClaimedAlarm>> ClaimAsync(string kind, TimeSpan lease) =>
        Get<IAlarms>().ClaimAsync(new(kind, Clock.GetUtcNow(), lease, 100), Cancelled);

    public IAlarmHandler Handler(string kind) => services.GetServices<IAlarmHandler>().Single(one => one.Kind == kind);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await drop();
    }

    private async Task<DateTimeOffset?> NextAsync()
    {
        var due = await Get<IAlarms>().NextDueAsync([.. services.GetServices<IAlarmHandler>().Select(one => one.Kind)], Cancelled);
        return due.Count == 0 ? null : due.Min(one => one.At);
    }

    // As the dispatcher does it, without its clocks and threads.
    private async Task RingAsync()
    {
        var alarms = Get<IAlarms>();
        foreach (var handler in services.GetServices<IAlarmHandler>())
        {
            while (await ClaimAsync(handler.Kind, TimeSpan.FromMinutes(1)) is { Count: > 0 } due)
            {
                foreach (var alarm in due)
                {
                    var delivery = await handler.HandleAsync(alarm, Cancelled);
                    var now = Clock.GetUtcNow();
                    WorkOutcome? outcome = delivery.Result switch
                    {
                        DeliveryResult.Settled => null,
                        DeliveryResult.Delivered => WorkOutcome.Done(now),
                        DeliveryResult.Again => WorkOutcome.Again(delivery.At ?? now.AddSeconds(10), delivery.Reason, delivery.At is null),
                        _ => WorkOutcome.Parked(now, delivery.Reason!),
                    };
                    if (outcome is not null)
                        await alarms.SettleAsync([alarm.Settle(outcome)], Cancelled);
                }
            }
        }
    }
}
