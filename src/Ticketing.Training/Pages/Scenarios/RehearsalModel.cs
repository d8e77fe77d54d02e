using Ticketing.Training.Deployments;

namespace Ticketing.Training.Pages.Scenarios;

/// <summary>A scenario that its reader plays himself, until its ticket is there.</summary>
/// <param name="Deployment">What was begun.</param>
/// <param name="Scenario">The scenario's id.</param>
/// <param name="IsLate">Whether it should be there by now.</param>
public sealed record RehearsalModel(DeploymentView Deployment, string Scenario, bool IsLate)
{
    /// <summary>Whether it will come still.</summary>
    public bool IsComing => Deployment.State is DeploymentState.Running;
}
