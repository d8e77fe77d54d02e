using Ticketing.Tickets;

namespace Ticketing.Training.Deployments;

/// <summary>An exercise of a deployment.</summary>
/// <param name="Scenario">The id of its scenario.</param>
/// <param name="ScenarioVersion">The version that it begins with.</param>
/// <param name="PlannedAt">For when it is planned, in UTC.</param>
/// <param name="DeliveredAt">When it was sent, in UTC; null while it was not.</param>
/// <param name="Ticket">Its ticket; null while it was not sent.</param>
/// <param name="AnsweredAt">When it was handed in, in UTC; null while it was not.</param>
public sealed record PlannedExercise(
    string Scenario, int ScenarioVersion, DateTimeOffset PlannedAt, DateTimeOffset? DeliveredAt, TicketId? Ticket,
    DateTimeOffset? AnsweredAt);
