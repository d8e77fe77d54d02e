using Ticketing.Tickets;

namespace Ticketing.Training.Deployments;

/// <summary>An exercise of a deployment that somebody watches.</summary>
/// <param name="Trainee">Who gets it (user id).</param>
/// <param name="Title">The title of its scenario.</param>
/// <param name="PlannedAt">For when it is planned, in UTC.</param>
/// <param name="Stage">How far it is.</param>
public sealed record WatchedExercise(string Trainee, string Title, DateTimeOffset PlannedAt, ExerciseStage Stage)
{
    /// <summary>When it was sent, in UTC; null while it was not.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>When it was handed in, in UTC; null while it was not.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Its ticket; null while it was not sent.</summary>
    public TicketId? Ticket { get; init; }

    /// <summary>Its points, 0 to 100; null while there are none.</summary>
    public int? Points { get; init; }
}
