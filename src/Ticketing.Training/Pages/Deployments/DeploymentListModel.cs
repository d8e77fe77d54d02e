using Ticketing.Training.Deployments;

namespace Ticketing.Training.Pages.Deployments;

/// <summary>A page of deployments.</summary>
/// <param name="Page">Them, the newest first.</param>
/// <param name="Names">What people are called, by user id.</param>
public sealed record DeploymentListModel(DeploymentPage Page, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>Whether it begins with the newest.</summary>
    public bool IsFirst { get; init; } = true;
}
