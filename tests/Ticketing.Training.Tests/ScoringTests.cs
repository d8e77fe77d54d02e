using System.Globalization;
using Ticketing.Commands;
using Ticketing.Tickets;
using Ticketing.Training.Hosting;
using Ticketing.Training.Reviews;
using Ticketing.Training.Rubrics;

namespace Ticketing.Training;

public sealed class ScoringTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("category, is: bug", 100)]
    [InlineData("category, is: ux", 0)]
    [InlineData("priority, is: [high, urgent]", 100)]
    [InlineData("priority, is: low", 0)]
    [InlineData("first-response, within: \"00:05:00\"", 100)]
    [InlineData("first-response, within: \"00:04:00\"", 50)]
    [InlineData("first-response, within: \"00:02:00\"", 25)]
    [InlineData("first-response, within: \"00:01:00\"", 0)]
    [InlineData("status, is: [completed, pending]", 100)]
    [InlineData("status, is: pending", 0)]
    [InlineData("says, any: [refund, credit note]", 100)]
    [InlineData("says, any: [Crédit notes]", 100)]
    [InlineData("says, any: [voucher]", 0)]
    [InlineData("says, all: [credit note, voucher]", 50)]
    [InlineData("does-not-say, any: [your fault]", 100)]
    [InlineData("does-not-say, any: [sorry]", 0)]
    [InlineData("internal-note", 100)]
    [InlineData("internal-note, any: [rounding]", 100)]
    [InlineData("internal-note, any: [database]", 50)]
    [InlineData("escalated, is: \"false\"", 100)]
    [InlineData("escalated", 0)]
    [InlineData("tags, any: [VAT, billing]", 100)]
    [InlineData("tags, any: [hardware]", 0)]
    [InlineData("fields, all: [tags, due]", 50)]
    public async Task A_criterion_gives_what_was_done(string criterion, int points)
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await hall.ExerciseAsync(Written.Scenario(more: $"rubric: [{{ criterion: {criterion} }}]"));
        await WorkAsync(hall, id);

        Assert.Equal(points, (await ScoreAsync(hall, id)).Points);
    }

    [Fact]
    public async Task Each_line_says_what_was_looked_for_what_was_found_and_where_in_both_languages()
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await hall.ExerciseAsync(Written.Scenario(more: "rubric: [{ criterion: says, any: [credit note] }]"));
        await WorkAsync(hall, id);

        var line = Assert.Single((await ScoreAsync(hall, id)).Lines);

        Assert.Equal(("One of: credit note.", "It was said."), (line.Finding!.LookedFor.English, line.Finding.Found.English));
        Assert.Equal("C’est dit.", line.Finding.Found.In(CultureInfo.GetCultureInfo("fr")));
        var review = await hall.Get<ReviewDesk>().GetAsync(TrainingHall.Mentor, id, Cancelled);
        Assert.IsType<Transitioned>(review.Events.Single(one => one.Version == line.Finding.Where + 1).Event);
    }

    [Fact]
    public async Task Weights_hints_and_marks_make_the_points()
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await hall.ExerciseAsync(Written.Scenario(more: """
            hints: [{ cost: 5, text: Look. }, { cost: 10, text: Look there. }]
            rubric:
              - { criterion: category, weight: 1, is: bug }
              - { criterion: free, weight: 3, ask: Kind? }
            """));
        await hall.Exercises.TakeHintAsync(TrainingHall.Trainee, id, Cancelled);
        await hall.Exercises.TakeHintAsync(TrainingHall.Trainee, id, Cancelled);
        await Assert.ThrowsAsync<TicketConflictException>(() => hall.Exercises.TakeHintAsync(TrainingHall.Trainee, id, Cancelled));
        await WorkAsync(hall, id);
        Assert.Equal(85, (await ScoreAsync(hall, id)).Points);

        await hall.Get<ReviewDesk>().SaveAsync(
            TrainingHall.Mentor, id, new() { Marks = new Dictionary<int, double> { [1] = 0.5 } }, Cancelled);

        // (1 × 1 + 3 × 0.5) / 4 = 62.5, less 15.
        Assert.Equal(48, (await ScoreAsync(hall, id)).Points);
    }

    [Fact]
    public async Task What_happens_after_it_was_handed_in_changes_no_score()
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await hall.ExerciseAsync(Written.Scenario(more: """
            rubric: [{ criterion: category, is: bug }, { criterion: says, any: [voucher] }, { criterion: status, is: completed }]
            """));
        await WorkAsync(hall, id);
        var then = await ScoreAsync(hall, id);

        await hall.ReplyAsync(id, "Have a voucher.");
        await hall.DoAsync(id, new EditTicket { Category = "ux" });
        hall.Clock.Advance(TimeSpan.FromDays(365));
        await hall.PoolAsync(("scenario", Written.Scenario(more: "rubric: [{ criterion: category, is: process }]")));

        Assert.Equal(Told(then), Told(await ScoreAsync(hall, id)));
        Assert.Equal(67, then.Points);
    }

    [Fact]
    public async Task A_criterion_of_the_hosts_is_judged_and_a_name_that_there_is_not_is_refused()
    {
        await using var hall = await TrainingHall.OpenAsync(configure: training => training.AddCriterion<Greets>());
        var id = await hall.ExerciseAsync(Written.Scenario(more: "rubric: [{ criterion: greets }]"));
        await WorkAsync(hall, id);
        Assert.Equal(100, (await ScoreAsync(hall, id)).Points);

        var refused = await Assert.ThrowsAsync<TicketValidationException>(
            () => hall.PoolAsync(("other", Written.Scenario(more: "rubric: [{ criterion: waves }]"))));

        Assert.Equal("rubric[1].criterion", Assert.Single(refused.Errors).Field);
    }

    [Fact]
    public async Task A_review_is_read_by_the_trainee_once_it_is_released()
    {
        await using var hall = await TrainingHall.OpenAsync();
        var reviews = hall.Get<ReviewDesk>();
        var id = await hall.ExerciseAsync(Written.Scenario(more: "rubric: [{ criterion: free, ask: Kind? }]"));
        await Assert.ThrowsAsync<TicketConflictException>(
            () => reviews.SaveAsync(TrainingHall.Mentor, id, new() { Verdict = Verdict.Passed }, Cancelled));
        await WorkAsync(hall, id);
        await reviews.SaveAsync(TrainingHall.Mentor, id, new() { Verdict = Verdict.Talk, Note = "Well asked." }, Cancelled);
        await Assert.ThrowsAsync<TicketNotFoundException>(() => reviews.GetAsync(TrainingHall.Trainee, id, Cancelled));
        Assert.Null((await hall.ExercisesAsync())[0].Verdict);

        await reviews.SaveAsync(TrainingHall.Mentor, id, new() { Release = true }, Cancelled);
        var read = await reviews.NoteAsync(TrainingHall.Trainee, id, "Thank you.", null, Cancelled);

        Assert.Equal((Verdict.Talk, true), (read.Review.Verdict, read.Review.IsToDiscuss));
        Assert.Equal(["Well asked.", "Thank you."], read.Review.Notes.Select(note => note.Text));
        Assert.Equal("Dear Marta, …", read.ModelAnswer);
        await Assert.ThrowsAsync<TicketNotFoundException>(() => reviews.GetAsync(TrainingHall.Other, id, Cancelled));
        await Assert.ThrowsAsync<TicketForbiddenException>(
            () => reviews.SaveAsync(TrainingHall.Trainee, id, new() { Verdict = Verdict.Passed }, Cancelled));
    }

    // Five minutes, a note, a tag, a priority, and an answer.
    private static async Task WorkAsync(TrainingHall hall, TicketId id)
    {
        await hall.DoAsync(id, new FireTransition("start"));
        await hall.PassAsync(TimeSpan.FromMinutes(5) - (hall.Clock.GetUtcNow() - TrainingHall.Begin - TimeSpan.FromSeconds(1)));
        await hall.DoAsync(id, new EditTicket { Category = "bug", Priority = Priority.High, Tags = new(["billing"]) });
        await hall.DoAsync(id, new AddComment("It is the rounding.", CommentVisibility.Internal));
        await hall.Exercises.AnswerAsync(TrainingHall.Trainee, id, "Dear Marta, sorry. Here is a credit note.", Cancelled);
    }

    private static async Task<Score> ScoreAsync(TrainingHall hall, TicketId id) =>
        (await hall.Get<ReviewDesk>().GetAsync(TrainingHall.Mentor, id, Cancelled)).Score;

    private static string Told(Score score) =>
        string.Join('\n', score.Lines.Select(line => $"{line.Share} {line.Finding?.Found.English} {line.Finding?.Where}"));

    private sealed class Greets : ICriterion
    {
        public string Name => "greets";

        public LocalizedText Title { get; } = new("Greets");

        public Finding Judge(CriterionSettings settings, Attempt attempt) =>
            new(attempt.Replies.Any(reply => reply.Body.StartsWith("Dear", StringComparison.Ordinal)) ? 1 : 0, new("Dear"), new("Dear"));
    }
}
