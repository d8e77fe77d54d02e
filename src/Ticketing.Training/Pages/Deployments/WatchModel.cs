using Ticketing.Training.Deployments;

namespace Ticketing.Training.Pages.Deployments;

/// <summary>A deployment as it is watched.</summary>
/// <param name="Watch">What is seen.</param>
/// <param name="Names">What people are called, by user id.</param>
public sealed record WatchModel(DeploymentWatch Watch, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>Whether somebody turned to a page; false: it is the one with the last that was sent, whichever that is.</summary>
    public bool IsTurned { get; init; }

    /// <summary>What is in the field that says how many more are sent.</summary>
    public string? More { get; init; } = "10";

    /// <summary>What is wrong with that.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}
