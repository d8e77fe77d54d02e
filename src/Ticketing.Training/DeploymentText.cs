namespace Ticketing.Training;

/// <summary>The texts of the pages of deployments.</summary>
internal sealed class DeploymentText;
