using System.ComponentModel;
using Ticketing.Training.Exercises;

namespace Ticketing.Training.Http;

/// <summary>An exercise.</summary>
internal sealed record ExerciseItem(
    [property: Description("Its number, which is that of its ticket.")] long Id,
    [property: Description("The number of its ticket: tickets/{id} reads it and works on it as on any other.")] long Ticket,
    [property: Description("The title of its ticket.")] string Title,
    [property: Description("The status of its ticket.")] string Status,
    [property: Description("Who works on it (user id).")] string Trainee,
    [property: Description("The number of its deployment.")] long Deployment,
    [property: Description("The key of its pool.")] string Pool,
    [property: Description("The id of its scenario; null for its trainee.")] string? Scenario,
    [property: Description("The version of the scenario that it began with; null for its trainee.")] int? ScenarioVersion,
    [property: Description("How much it asks: easy, medium, hard.")] string Difficulty,
    [property: Description("For when it was planned.")] DateTimeOffset PlannedAt,
    [property: Description("When it was sent.")] DateTimeOffset DeliveredAt,
    [property: Description("When it was handed in; null while it runs.")] DateTimeOffset? AnsweredAt,
    [property: Description("How many points it has, 0 to 100; for its trainee once the review is released.")] int? Points,
    [property: Description("What the mentor makes of it: passed, again, talk; for its trainee once the review is released.")]
    string? Verdict,
    [property: Description("Since when its trainee reads the review.")] DateTimeOffset? ReleasedAt,
    [property: Description("Whether it stands on the list of what is to be talked over.")] bool IsToDiscuss,
    [property: Description("The hints that were taken; empty in lists.")] IReadOnlyList<string> Hints,
    [property: Description("How many points the next hint costs; null where there is none, and in lists.")] int? NextHintCost)
{
    public static ExerciseItem From(ExerciseView view) => new(
        view.Ticket.Id.Value, view.Ticket.Id.Value, view.Ticket.Title, view.Ticket.Status, view.Trainee, view.Deployment, view.Pool,
        view.Scenario?.Id, view.Scenario?.Version, view.Subject.Difficulty.ToString().ToLowerInvariant(), view.PlannedAt,
        view.DeliveredAt, view.AnsweredAt, view.Points, view.Verdict?.ToString().ToLowerInvariant(), view.ReleasedAt, view.IsToDiscuss,
        view.Hints, view.NextHintCost);
}
