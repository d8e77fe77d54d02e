using Ticketing.People;
using Ticketing.Training.Exercises;
using Ticketing.Training.Reviews;

namespace Ticketing.Training.Pages.Reviews;

/// <summary>A page of a list of exercises that were handed in.</summary>
/// <param name="List">Which list.</param>
/// <param name="Page">The exercises.</param>
/// <param name="Trainees">The people to choose from.</param>
/// <param name="Names">What people are called, by user id.</param>
public sealed record ReviewListModel(
    ReviewList List, ExercisePage Page, IReadOnlyList<User> Trainees, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>Whose are shown (user id); null for everybody's.</summary>
    public string? Trainee { get; init; }

    /// <summary>Whether it is the first page.</summary>
    public bool IsFirst { get; init; } = true;

    /// <summary>When it was looked at, in UTC.</summary>
    public DateTimeOffset Now { get; init; }
}
