namespace Ticketing.Training.Deployments;

/// <summary>How far an exercise of a deployment is.</summary>
public enum ExerciseStage
{
    /// <summary>It was not sent yet.</summary>
    Planned,

    /// <summary>It was sent.</summary>
    Delivered,

    /// <summary>It was handed in.</summary>
    HandedIn,

    /// <summary>Its trainee may read the review.</summary>
    Reviewed,
}
