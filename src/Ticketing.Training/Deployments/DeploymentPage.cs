namespace Ticketing.Training.Deployments;

/// <summary>A page of deployments.</summary>
/// <param name="Items">Them, the newest first, without their runs.</param>
/// <param name="Next">The number to go on behind; null when there are no more.</param>
public sealed record DeploymentPage(IReadOnlyList<DeploymentView> Items, long? Next);
