namespace Ticketing.Training.Reviews;

/// <summary>What a mentor makes of an exercise.</summary>
public enum Verdict
{
    /// <summary>It is well.</summary>
    Passed,

    /// <summary>The trainee does the scenario once more.</summary>
    Again,

    /// <summary>It is talked over.</summary>
    Talk,
}
