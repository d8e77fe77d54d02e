using System.ComponentModel;
using Ticketing.Training.Deployments;

namespace Ticketing.Training.Http;

/// <summary>An exercise of a deployment.</summary>
internal sealed record PlannedItem(
    [property: Description("The id of its scenario.")] string Scenario,
    [property: Description("The version that it begins with.")] int ScenarioVersion,
    [property: Description("For when it is planned.")] DateTimeOffset PlannedAt,
    [property: Description("When it was sent; null while it was not.")] DateTimeOffset? DeliveredAt,
    [property: Description("The number of its ticket, and of the exercise; null while it was not sent.")] long? Ticket,
    [property: Description("When it was handed in; null while it was not.")] DateTimeOffset? AnsweredAt)
{
    public static PlannedItem From(PlannedExercise one) =>
        new(one.Scenario, one.ScenarioVersion, one.PlannedAt, one.DeliveredAt, one.Ticket?.Value, one.AnsweredAt);
}
