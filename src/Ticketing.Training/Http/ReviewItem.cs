using System.ComponentModel;
using Ticketing.Training.Reviews;

namespace Ticketing.Training.Http;

/// <summary>A review.</summary>
internal sealed record ReviewItem(
    [property: Description("The exercise.")] ExerciseItem Exercise,
    [property: Description("How many points it has, 0 to 100; null while nothing of it can be told.")] int? Points,
    [property: Description("How many points hints took.")] int HintCost,
    [property: Description("The rubric, line by line.")] IReadOnlyList<ScoreItem> Lines,
    [property: Description("What was handed in, in Markdown.")] string? Answer,
    [property: Description("How somebody who knows would answer, in Markdown.")] string ModelAnswer,
    [property: Description("What was said about it, in order.")] IReadOnlyList<NoteItem> Notes,
    [property: Description("What the mentor makes of it: passed, again, talk.")] string? Verdict,
    [property: Description("Whether it stands on the list of what is to be talked over.")] bool IsToDiscuss,
    [property: Description("Who reviewed it last (user id).")] string? By,
    [property: Description("Since when the trainee reads it.")] DateTimeOffset? ReleasedAt)
{
    public const string Example =
        """
        { "exercise": null, "points": 74, "hintCost": 10,
          "lines": [{ "criterion": "category", "title": "Right category", "weight": 2, "share": 1, "lookedFor": "The category bug.",
            "found": "It is bug.", "event": 4, "ask": null }],
          "answer": "Dear Marta, …", "modelAnswer": "Dear Marta, …",
          "notes": [{ "by": "u-1", "at": "2026-05-01T10:00:00Z", "text": "Well asked.", "event": 5 }],
          "verdict": "passed", "isToDiscuss": false, "by": "u-1", "releasedAt": "2026-05-01T10:00:00Z" }
        """;

    public static ReviewItem From(ReviewView view) => new(
        ExerciseItem.From(view.Exercise), view.Score.Points, view.Score.HintCost, [.. view.Score.Lines.Select(ScoreItem.From)],
        view.Answer, view.ModelAnswer, [.. view.Review.Notes.Select(note => new NoteItem(note.By, note.At, note.Text, note.Comment))],
        view.Review.Verdict?.ToString().ToLowerInvariant(), view.Review.IsToDiscuss, view.Review.By, view.Review.ReleasedAt);
}
