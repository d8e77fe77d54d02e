using System.ComponentModel;
using Ticketing.Training.Deployments;

namespace Ticketing.Training.Http;

/// <summary>What one trainee of a deployment gets.</summary>
internal sealed record RunItemBody(
    [property: Description("Who (user id).")] string Trainee,
    [property: Description("Why nothing is sent to him any more; null while it is.")] string? EndedBecause,
    [property: Description("His exercises, in order.")] IReadOnlyList<PlannedItem> Exercises)
{
    public static RunItemBody From(RunView run) => new(run.Trainee, run.EndedBecause, [.. run.Items.Select(PlannedItem.From)]);
}
