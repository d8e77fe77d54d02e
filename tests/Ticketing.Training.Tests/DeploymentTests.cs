using Ticketing.Storage;
using Ticketing.Testing;
using Ticketing.Tickets;
using Ticketing.Training.Deployments;
using Ticketing.Training.Hosting;
using Ticketing.Training.Schedules;

namespace Ticketing.Training;

public sealed class DeploymentTests
{
    private static readonly (string, string)[] Three =
        [("one", Written.Scenario("One")), ("two", Written.Scenario("Two")), ("three", Written.Scenario("Three"))];

    public static TheoryData<string> Stores => StoreInTests.Names;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Stores))]
    public async Task Each_exercise_comes_once_in_its_order_and_at_its_time(string store)
    {
        await using var hall = await TrainingHall.OpenAsync(store);
        await hall.PoolAsync(Three);

        var started = await hall.DeployAsync();
        await hall.PassAsync(TimeSpan.FromMinutes(1));

        var come = await hall.ExercisesAsync();
        Assert.Equal(["One", "Two", "Three"], come.Select(one => one.Ticket.Title));
        Assert.Equal([1, 2, 3], come.Select(one => (one.DeliveredAt - TrainingHall.Begin).TotalSeconds));
        Assert.All(come, one => Assert.Equal(one.PlannedAt, one.DeliveredAt));
        Assert.All(come, one => Assert.Equal((TrainingHall.Trainee.UserId, "unsorted"), (one.Ticket.Assignee, one.Ticket.Category)));
        var view = await hall.Deployments.GetAsync(TrainingHall.Mentor, started.Id, Cancelled);
        Assert.Equal(DeploymentState.Finished, view.State);
        Assert.Equal(come.Select(one => (TicketId?)one.Ticket.Id), view.Runs[0].Items.Select(item => item.Ticket));
    }

    [Fact]
    public async Task A_preview_says_what_the_deployment_then_does()
    {
        await using var hall = await TrainingHall.OpenAsync();
        await hall.PoolAsync(Three);
        var request = new DeploymentRequest
        {
            Pool = TrainingHall.Pool, Trainees = ["trainee", "other@example.com"], Order = DeliveryOrder.Shuffled, Count = 7,
            Schedule = new(new UniformSchedule(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(50)), 7),
        };

        var preview = await hall.Deployments.PreviewAsync(TrainingHall.Mentor, request, Cancelled);
        var started = await hall.Deployments.StartAsync(TrainingHall.Mentor, request, Cancelled);

        Assert.Equal(["trainee", "other"], preview.Trainees);
        Assert.Equal(preview.Runs.SelectMany(run => run.Items), started.Runs.SelectMany(run => run.Items));
        Assert.NotEqual(
            started.Runs[0].Items.Select(item => item.PlannedAt), started.Runs[1].Items.Select(item => item.PlannedAt));
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task What_is_paused_comes_after_it_is_resumed(string store)
    {
        await using var hall = await TrainingHall.OpenAsync(store);
        await hall.PoolAsync(Three);
        var id = (await hall.DeployAsync()).Id;
        await hall.PassAsync(TimeSpan.FromSeconds(1));

        await hall.Deployments.PauseAsync(TrainingHall.Mentor, id, Cancelled);
        await hall.PassAsync(TimeSpan.FromHours(1));
        Assert.Single(await hall.ExercisesAsync());

        await hall.Deployments.ResumeAsync(TrainingHall.Mentor, id, Cancelled);
        await hall.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal([1, 3602, 3603], (await hall.ExercisesAsync()).Select(one => (one.DeliveredAt - TrainingHall.Begin).TotalSeconds));
    }

    [Fact]
    public async Task What_is_stopped_sends_nothing_more_and_is_not_resumed()
    {
        await using var hall = await TrainingHall.OpenAsync();
        await hall.PoolAsync(Three);
        var id = (await hall.DeployAsync()).Id;
        await hall.PassAsync(TimeSpan.FromSeconds(2));

        await hall.Deployments.StopAsync(TrainingHall.Mentor, id, Cancelled);
        await hall.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(2, (await hall.ExercisesAsync()).Count);
        await Assert.ThrowsAsync<TicketConflictException>(() => hall.Deployments.ResumeAsync(TrainingHall.Mentor, id, Cancelled));
        await Assert.ThrowsAsync<TicketConflictException>(() => hall.Deployments.ExtendAsync(TrainingHall.Mentor, id, 1, Cancelled));
    }

    [Fact]
    public async Task What_is_extended_goes_on_behind_its_end()
    {
        await using var hall = await TrainingHall.OpenAsync();
        await hall.PoolAsync(Three);
        var id = (await hall.DeployAsync()).Id;
        await hall.PassAsync(TimeSpan.FromMinutes(1));

        await hall.Deployments.ExtendAsync(TrainingHall.Mentor, id, 2, Cancelled);
        await hall.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["One", "Two", "Three", "One", "Two"], (await hall.ExercisesAsync()).Select(one => one.Ticket.Title));
        Assert.Equal(DeploymentState.Finished, (await hall.Deployments.GetAsync(TrainingHall.Mentor, id, Cancelled)).State);
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task Two_hosts_that_act_on_one_alarm_send_one_exercise(string store)
    {
        await using var hall = await TrainingHall.OpenAsync(store);
        await hall.PoolAsync(Three);
        await hall.DeployAsync();
        hall.Clock.Advance(TimeSpan.FromSeconds(1));
        var handler = hall.Handler("training.delivery");
        var first = Assert.Single(await hall.ClaimAsync(handler.Kind, handler.Lease));
        hall.Clock.Advance(handler.Lease);
        var second = Assert.Single(await hall.ClaimAsync(handler.Kind, handler.Lease));

        await handler.HandleAsync(second, Cancelled);
        // Also when the next one is due: the alarm is not the first host's any more.
        hall.Clock.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<Exception>(() => handler.HandleAsync(first, Cancelled));
        Assert.Single(await hall.ExercisesAsync());
    }

    [Fact]
    public async Task Who_may_train_no_more_gets_nothing_and_holds_up_nobody()
    {
        await using var hall = await TrainingHall.OpenAsync();
        await hall.PoolAsync(Three);
        var id = (await hall.DeployAsync(request => request with { Trainees = ["trainee", "other"] })).Id;
        await hall.PassAsync(TimeSpan.FromSeconds(1));

        await hall.WriteAsync(new SetUserRoles("trainee", []));
        hall.Clock.Advance(TimeSpan.FromSeconds(40));
        await hall.PassAsync(TimeSpan.FromMinutes(1));

        var view = await hall.Deployments.GetAsync(TrainingHall.Mentor, id, Cancelled);
        Assert.NotNull(view.Runs[0].EndedBecause);
        Assert.Equal([1, 3], view.Runs.Select(run => run.Items.Count(item => item.Ticket is not null)));
        Assert.Equal(DeploymentState.Finished, view.State);
    }

    [Theory]
    [InlineData("agent", "trainees")]
    [InlineData("nobody", "trainees")]
    public async Task Only_trainees_get_exercises(string person, string field)
    {
        await using var hall = await TrainingHall.OpenAsync();
        await hall.PoolAsync(Three);

        var refused = await Assert.ThrowsAsync<TicketValidationException>(
            () => hall.DeployAsync(request => request with { Trainees = [person] }));

        Assert.Equal(field, Assert.Single(refused.Errors).Field);
    }

    [Fact]
    public async Task An_exercise_keeps_the_version_of_its_scenario()
    {
        await using var hall = await TrainingHall.OpenAsync();
        await hall.PoolAsync(("one", Written.Scenario("One", answer: "The first answer.")));
        await hall.DeployAsync();
        await hall.PoolAsync(("one", Written.Scenario("Another one", answer: "The second answer.")));
        await hall.PassAsync(TimeSpan.FromMinutes(1));

        var exercise = Assert.Single(await hall.ExercisesAsync(TrainingHall.Mentor));

        Assert.Equal(("One", ("one", 1)), (exercise.Ticket.Title, exercise.Scenario));
    }

    [Fact]
    public async Task A_trainee_gets_a_scenario_in_his_language_where_there_is_one()
    {
        await using var hall = await TrainingHall.OpenAsync();
        await hall.WriteAsync(new ChangeUser("trainee") { Locale = "fr-CA" });
        await hall.PoolAsync(
            ("one.fr", Written.Scenario("Un", "language: fr")), ("one", Written.Scenario("One")), ("two", Written.Scenario("Two")));
        await hall.DeployAsync(request => request with { Scenarios = ["one", "two"] });
        await hall.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["Un", "Two"], (await hall.ExercisesAsync()).Select(one => one.Ticket.Title));
    }

    [Fact]
    public async Task The_trainee_is_told_once_that_it_began_and_of_each_exercise_where_that_is_wished()
    {
        await using var hall = await TrainingHall.OpenAsync();
        await hall.PoolAsync(Three);

        await hall.DeployAsync(request => request with { TellsOfEach = true });
        await hall.PassAsync(TimeSpan.FromMinutes(1));

        var told = await hall.Get<Notifications.Delivering.NotificationDesk>().InboxAsync(TrainingHall.Trainee, false, null, 50, Cancelled);
        Assert.Equal(
            ["trainingBegan", "trainingExercise", "trainingExercise", "trainingExercise"],
            told.Items.Select(item => item.Notification.Entry.Kind.Name).Order(StringComparer.Ordinal));
    }
}
