namespace Ticketing.Training;

/// <summary>What training refuses, for translations. The values never change.</summary>
public static class TrainingErrorCodes
{
    /// <summary>A scenario was changed since it was read.</summary>
    public const string ScenarioChanged = "scenarioChanged";

    /// <summary>A pool was changed since it was read.</summary>
    public const string PoolChanged = "poolChanged";

    /// <summary>A pool has no scenario that can be sent.</summary>
    public const string PoolEmpty = "poolEmpty";

    /// <summary>Somebody is no trainee; the argument is the user id.</summary>
    public const string NoTrainee = "noTrainee";

    /// <summary>A deployment is over, or in a state that does not go there.</summary>
    public const string DeploymentOver = "deploymentOver";

    /// <summary>The exercise was handed in already.</summary>
    public const string HandedIn = "handedIn";

    /// <summary>There is no further hint.</summary>
    public const string NoHint = "noHint";

    /// <summary>A scenario made of a ticket has something in it that identifies somebody; the argument names what.</summary>
    public const string OriginalLeft = "originalLeft";

    /// <summary>A scenario names a file that is not in its folder; the argument is the name.</summary>
    public const string NoScenarioFile = "noScenarioFile";

    /// <summary>The host chose no vault, so no file can be kept.</summary>
    public const string NoVault = "noVault";

    /// <summary>The exercise was not handed in yet, so there is nothing to review.</summary>
    public const string NotHandedIn = "notHandedIn";
}
