namespace Ticketing.Training.Scenarios;

/// <summary>How much a scenario asks of a trainee.</summary>
public enum Difficulty
{
    /// <summary>One step, and everything is said.</summary>
    Easy,

    /// <summary>Something has to be asked or looked up.</summary>
    Medium,

    /// <summary>Several causes, a person who is not easy, or a rule that stands in the way.</summary>
    Hard,
}
