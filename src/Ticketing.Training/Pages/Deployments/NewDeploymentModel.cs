using Ticketing.People;
using Ticketing.Training.Deployments;
using Ticketing.Training.Pools;

namespace Ticketing.Training.Pages.Deployments;

/// <summary>A deployment that is about to begin.</summary>
/// <param name="Form">What is in the fields.</param>
/// <param name="Pools">The pools to choose from.</param>
/// <param name="Trainees">The people to choose from.</param>
public sealed record NewDeploymentModel(DeploymentForm Form, IReadOnlyList<SavedPool> Pools, IReadOnlyList<User> Trainees)
{
    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>What would be sent, and when; null while nobody asked.</summary>
    public DeploymentView? Preview { get; init; }

    /// <summary>What those of the preview are called, by user id.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>The titles of the preview's scenarios, by id.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>();
}
