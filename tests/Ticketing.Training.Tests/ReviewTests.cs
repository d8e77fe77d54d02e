using Ticketing.Tickets;
using Ticketing.Training.Deployments;
using Ticketing.Training.Hosting;
using Ticketing.Training.Reviews;

namespace Ticketing.Training;

public sealed class ReviewTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_to_be_done_again_is_sent_once_more_when_the_trainee_may_read_so_and_once()
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await HandedInAsync(hall);

        await SaveAsync(hall, id, new() { Verdict = Verdict.Again });
        await hall.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Single(await hall.ExercisesAsync());

        await SaveAsync(hall, id, new() { Release = true });
        await hall.PassAsync(TimeSpan.FromSeconds(1));
        await SaveAsync(hall, id, new() { Verdict = Verdict.Again, Note = "Mind the tone." });
        await hall.PassAsync(TimeSpan.FromMinutes(1));

        var again = Assert.Single((await hall.ExercisesAsync()).Skip(1));
        Assert.Equal("The printer jams", again.Subject.Title);
        Assert.Null(again.AnsweredAt);
    }

    [Theory]
    [InlineData(Verdict.Passed)]
    [InlineData(Verdict.Talk)]
    public async Task Other_verdicts_send_nothing(Verdict verdict)
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await HandedInAsync(hall);

        await SaveAsync(hall, id, new() { Verdict = verdict, Release = true });
        await hall.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Single(await hall.ExercisesAsync());
    }

    [Fact]
    public async Task What_cannot_be_sent_again_is_not_released_as_such()
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await HandedInAsync(hall);
        await hall.Get<Scenarios.ScenarioDesk>().SaveAsync(
            TrainingHall.Mentor, "scenario", Written.Scenario(), null, isRetired: true, Cancelled);

        var refused = await Assert.ThrowsAsync<TicketValidationException>(
            () => SaveAsync(hall, id, new() { Verdict = Verdict.Again, Release = true }));

        Assert.Equal("verdict", Assert.Single(refused.Errors).Field);
        Assert.Null((await hall.Exercises.GetAsync(TrainingHall.Mentor, id, Cancelled)).ReleasedAt);
    }

    [Fact]
    public async Task An_exercise_waits_until_it_is_released_and_is_discussed_as_long_as_the_mentor_says()
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await HandedInAsync(hall);
        Assert.Equal([id], await ListAsync(hall, ReviewList.Waiting));
        Assert.Equal([id], await ListAsync(hall, ReviewList.Waiting, TrainingHall.Trainee.UserId));
        Assert.Empty(await ListAsync(hall, ReviewList.Waiting, TrainingHall.Other.UserId));

        await SaveAsync(hall, id, new() { Verdict = Verdict.Talk });
        Assert.Equal([id], await ListAsync(hall, ReviewList.ToDiscuss));
        await SaveAsync(hall, id, new() { Release = true });
        Assert.Empty(await ListAsync(hall, ReviewList.Waiting));
        Assert.Equal([id], await ListAsync(hall, ReviewList.Released));
        Assert.Equal([id], await ListAsync(hall, ReviewList.ToDiscuss, TrainingHall.Trainee.UserId));
        await SaveAsync(hall, id, new() { IsToDiscuss = false });
        Assert.Empty(await ListAsync(hall, ReviewList.ToDiscuss));
        await SaveAsync(hall, id, new() { IsToDiscuss = true });
        Assert.Equal([id], await ListAsync(hall, ReviewList.ToDiscuss));
        await Assert.ThrowsAsync<TicketForbiddenException>(
            () => hall.Get<ReviewDesk>().ListAsync(TrainingHall.Trainee, ReviewList.Waiting, null, null, Cancelled));
    }

    [Fact]
    public async Task Lists_are_read_page_by_page_what_waits_longest_first()
    {
        await using var hall = await TrainingHall.OpenAsync();
        await hall.PoolAsync(("scenario", Written.Scenario()));
        await hall.DeployAsync(request => request with { Count = 60 });
        await hall.PassAsync(TimeSpan.FromMinutes(1));
        var ids = (await hall.ExercisesAsync()).Select(one => one.Ticket.Id).ToList();
        foreach (var id in ids)
        {
            await hall.Exercises.AnswerAsync(TrainingHall.Trainee, id, "Done.", Cancelled);
            await hall.PassAsync(TimeSpan.FromSeconds(1));
        }

        var desk = hall.Get<ReviewDesk>();
        var first = await desk.ListAsync(TrainingHall.Mentor, ReviewList.Waiting, null, null, Cancelled);
        var second = await desk.ListAsync(TrainingHall.Mentor, ReviewList.Waiting, null, first.Next, Cancelled);

        Assert.Equal((50, 10), (first.Items.Count, second.Items.Count));
        Assert.Null(second.Next);
        Assert.Equal(ids, first.Items.Concat(second.Items).Select(one => one.Ticket.Id));
    }

    [Fact]
    public async Task A_mark_that_is_taken_back_leaves_what_was_found()
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await HandedInAsync(hall, "rubric: [{ criterion: says, any: [voucher] }]");
        var marked = await SaveAsync(hall, id, new() { Marks = new Dictionary<int, double> { [0] = 0.7 } });

        var back = await SaveAsync(hall, id, new() { Unmarked = [0] });

        Assert.Equal((70, 0), (marked.Score.Points, back.Score.Points));
    }

    [Fact]
    public async Task A_deployment_tells_how_far_each_exercise_is()
    {
        await using var hall = await TrainingHall.OpenAsync();
        await hall.PoolAsync(("scenario", Written.Scenario()));
        var deployment = await hall.DeployAsync(request => request with { Count = 4 });
        await hall.PassAsync(TimeSpan.FromSeconds(3));
        var ids = (await hall.ExercisesAsync()).Select(one => one.Ticket.Id).ToList();
        await hall.Exercises.AnswerAsync(TrainingHall.Trainee, ids[0], "Done.", Cancelled);
        await hall.Exercises.AnswerAsync(TrainingHall.Trainee, ids[1], "Done.", Cancelled);
        await SaveAsync(hall, ids[1], new() { Verdict = Verdict.Passed, Release = true });

        var watch = await hall.Deployments.WatchAsync(TrainingHall.Mentor, deployment.Id, 0, null, Cancelled);

        ExerciseStage[] stages = [ExerciseStage.HandedIn, ExerciseStage.Reviewed, ExerciseStage.Delivered, ExerciseStage.Planned];
        Assert.Equal(stages, Assert.Single(watch.Runs).Points.Select(point => point.Stage));
        Assert.Equal(stages, watch.Exercises.Select(one => one.Stage));
        Assert.Equal(new DeploymentCounts(4, 3, 2, 1), watch.Deployment.Counts);
        Assert.Equal(
            new DeploymentCounts(4, 3, 2, 1), (await hall.Deployments.ListAsync(TrainingHall.Mentor, null, Cancelled)).Items[0].Counts);
        Assert.Equal(
            (await hall.Deployments.GetAsync(TrainingHall.Mentor, deployment.Id, Cancelled)).Runs[0].Items.Select(one => one.PlannedAt),
            watch.Exercises.Select(one => one.PlannedAt));
    }

    [Fact]
    public async Task Those_who_may_be_chosen_hold_the_role_or_one_of_the_tenants_own_that_lets_them_train()
    {
        await using var hall = await TrainingHall.OpenAsync();

        var trainees = await hall.Deployments.ListTraineesAsync(TrainingHall.Mentor, Cancelled);

        Assert.Equal([TrainingHall.Other.UserId, TrainingHall.Trainee.UserId], trainees.Select(user => user.Id));
    }

    private static async Task<TicketId> HandedInAsync(TrainingHall hall, string more = "")
    {
        var id = await hall.ExerciseAsync(Written.Scenario(more: more));
        await hall.Exercises.AnswerAsync(TrainingHall.Trainee, id, "I looked: it is mended.", Cancelled);
        return id;
    }

    private static Task<ReviewView> SaveAsync(TrainingHall hall, TicketId id, ReviewRequest request) =>
        hall.Get<ReviewDesk>().SaveAsync(TrainingHall.Mentor, id, request, Cancelled);

    private static async Task<IEnumerable<TicketId>> ListAsync(TrainingHall hall, ReviewList list, string? trainee = null) =>
        (await hall.Get<ReviewDesk>().ListAsync(TrainingHall.Mentor, list, trainee, null, Cancelled)).Items.Select(one => one.Ticket.Id);
}
