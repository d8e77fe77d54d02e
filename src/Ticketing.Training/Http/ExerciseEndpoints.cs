using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore;
using Ticketing.Training.Exercises;
using Ticketing.Training.Reviews;

namespace Ticketing.Training.Http;

/// <summary>Exercises, for those who work on them and those who accompany them.</summary>
internal sealed class ExerciseEndpoints : ITicketingEndpoints
{
    private const int Usual = 50;
    private const int Most = 100;
    private const string Id = "The number of the exercise.";

    private const string Example =
        """
        { "id": 813, "ticket": 813, "title": "My invoice is late", "status": "to-do", "trainee": "u-7", "deployment": 812,
          "pool": "starter", "scenario": null, "scenarioVersion": null, "difficulty": "easy", "plannedAt": "2026-05-01T09:12:31Z",
          "deliveredAt": "2026-05-01T09:12:31.1Z", "answeredAt": null, "points": null, "verdict": null, "releasedAt": null,
          "isToDiscuss": false, "hints": [], "nextHintCost": 10 }
        """;

    public void Map(RouteGroupBuilder group)
    {
        var exercises = group.MapGroup("").WithTags("Training").AllowEverybodySignedIn();
        exercises.MapGet("training/exercises", ListAsync)
            .Describe(
                "listExercises", "List exercises", "The last one first: a trainee his own, a mentor everybody's, or those of one trainee.")
            .Query(
                new QueryParameter("trainee", "Whose (user id, or me); absent: all that the caller may see."),
                new("limit", "How many at most.") { IsNumber = true, Default = Usual, Maximum = Most },
                new("cursor", "'next' of the page before, unchanged."))
            .Shows($$"""{ "items": [{{Example}}], "next": null }""")
            .Refuses(400, 404);
        exercises.MapGet("training/exercises/{id}", GetAsync)
            .Describe("readExercise", "Read an exercise", "A trainee his own, a mentor everybody's.")
            .Shows(Example)
            .Refuses(404);
        exercises.MapPost("training/exercises/{id}/hint", HintAsync)
            .Describe("takeHint", "Take the next hint", "It costs points. Its trainee does.")
            .Shows(Example)
            .Refuses(404, 409);
        exercises.MapPost("training/exercises/{id}/answer", AnswerAsync)
            .Describe(
                "answerExercise", "Hand an exercise in",
                "The answer goes to the requester, the ticket is completed where its workflow goes there, and the exercise is over.")
            .Body<AnswerBody>("""{ "answer": "Dear Marta, the invoice is …" }""")
            .Shows(Example)
            .Refuses(400, 404, 409);
        exercises.MapGet("training/exercises/{id}/review", ReviewAsync)
            .Describe("readReview", "Read a review", "For a mentor; for the trainee once it is released. With the model answer.")
            .Shows(ReviewItem.Example)
            .Refuses(404);
        exercises.MapPut("training/exercises/{id}/review", SaveReviewAsync)
            .Describe("saveReview", "Review an exercise", "What is absent stays as it is. Takes the permission training.mentor.")
            .Body<ReviewBody>("""{ "marks": [{ "line": 4, "mark": 50 }], "verdict": "passed", "note": "Well asked.", "release": true }""")
            .Shows(ReviewItem.Example)
            .Refuses(400, 404, 409);
    }

    internal static async Task<Answer<ItemList<ExerciseItem>>> ListAsync(
        HttpContext http, ExerciseDesk desk, CancellationToken cancellationToken)
    {
        var trainee = http.Query("trainee") is "me" ? http.Caller().UserId : http.Query("trainee");
        var page = await desk.ListAsync(http.Caller(), trainee, http.QueryNumber("limit", Usual), http.Query("cursor"), cancellationToken);
        return new(new([.. page.Items.Select(ExerciseItem.From)], page.Next));
    }

    internal static async Task<Answer<ExerciseItem>> GetAsync(
        [Description(Id)] string id, HttpContext http, ExerciseDesk desk, CancellationToken cancellationToken) =>
        new(ExerciseItem.From(await desk.GetAsync(http.Caller(), id.ToNumber(), cancellationToken)));

    internal static async Task<Answer<ExerciseItem>> HintAsync(
        [Description(Id)] string id, HttpContext http, ExerciseDesk desk, CancellationToken cancellationToken) =>
        new(ExerciseItem.From(await desk.TakeHintAsync(http.Caller(), id.ToNumber(), cancellationToken)));

    internal static async Task<Answer<ExerciseItem>> AnswerAsync(
        [Description(Id)] string id, HttpContext http, ExerciseDesk desk, CancellationToken cancellationToken)
    {
        var body = (await http.ReadBodyAsync<AnswerBody>(cancellationToken)).Value;
        return new(ExerciseItem.From(await desk.AnswerAsync(http.Caller(), id.ToNumber(), body.Answer, cancellationToken)));
    }

    internal static async Task<Answer<ReviewItem>> ReviewAsync(
        [Description(Id)] string id, HttpContext http, ReviewDesk desk, CancellationToken cancellationToken) =>
        new(ReviewItem.From(await desk.GetAsync(http.Caller(), id.ToNumber(), cancellationToken)));

    internal static async Task<Answer<ReviewItem>> SaveReviewAsync(
        [Description(Id)] string id, HttpContext http, ReviewDesk desk, CancellationToken cancellationToken)
    {
        var body = (await http.ReadBodyAsync<ReviewBody>(cancellationToken)).Value;
        return new(ReviewItem.From(await desk.SaveAsync(http.Caller(), id.ToNumber(), body.ToRequest(), cancellationToken)));
    }
}
