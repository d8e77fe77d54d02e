namespace Ticketing.Training.Deployments;

/// <summary>How far a deployment is.</summary>
public enum DeploymentState
{
    /// <summary>Exercises are sent at their times.</summary>
    Running,

    /// <summary>Nothing is sent until it is resumed.</summary>
    Paused,

    /// <summary>Somebody ended it.</summary>
    Stopped,

    /// <summary>All was sent.</summary>
    Finished,
}
