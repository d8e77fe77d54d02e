using Ticketing.Tickets;
using Ticketing.Training.Exercises;

namespace Ticketing.Training.Pages.Inbox;

/// <summary>An exercise in a trainee's inbox.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="From">Who wrote it.</param>
public sealed record InboxLine(ExerciseView Exercise, string From)
{
    /// <summary>
    /// Whether the next step is the trainee's: somebody wrote to him, he has not answered yet, or he completed it without handing it in.
    /// </summary>
    public bool IsWaitingForTrainee => Exercise.Ticket switch
    {
        { IsAnswered: true } => true,
        { StatusCategory: StatusCategory.Waiting } => false,
        { StatusCategory: var category } when !category.IsOpen() => true,
        _ => Exercise.RespondedAt is null,
    };
}
