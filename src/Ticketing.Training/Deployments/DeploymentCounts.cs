namespace Ticketing.Training.Deployments;

/// <summary>How many exercises of a deployment are how far, all its trainees together.</summary>
/// <param name="Planned">All of them, whether they were sent or not.</param>
/// <param name="Delivered">Those that were sent.</param>
/// <param name="HandedIn">Those of them that were handed in.</param>
/// <param name="Reviewed">Those of them whose review the trainee may read.</param>
public sealed record DeploymentCounts(int Planned, int Delivered, int HandedIn, int Reviewed);
