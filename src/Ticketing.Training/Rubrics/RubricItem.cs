namespace Ticketing.Training.Rubrics;

/// <summary>A criterion of a rubric, as a scenario has it.</summary>
/// <param name="Criterion">Its name: <c>category</c>, <c>first-response</c>, <c>free</c>.</param>
/// <param name="Weight">How much it counts beside the others; 1 to 100.</param>
/// <param name="Settings">What is looked for.</param>
public sealed record RubricItem(string Criterion, int Weight, CriterionSettings Settings)
{
    /// <summary>The criterion that a mentor marks: its setting <c>ask</c> says what he looks at.</summary>
    public const string Free = "free";

    /// <summary>Whether a mentor marks it.</summary>
    public bool IsFree => Criterion == Free;
}
