namespace Ticketing.Training.Rubrics;

/// <summary>
/// Looks for one thing in what a trainee did. A rubric names it and says how much it counts. Register an own one with
/// <see cref="TrainingBuilder.AddCriterion{T}"/>. Implementations are thread-safe singletons.
/// </summary>
public interface ICriterion
{
    /// <summary>What rubrics call it: lower case with hyphens, such as <c>first-response</c>.</summary>
    string Name { get; }

    /// <summary>What people call it.</summary>
    LocalizedText Title { get; }

    /// <summary>What it looks for, as a sentence for who writes rubrics; null where the title says it all.</summary>
    LocalizedText? Explanation => null;

    /// <summary>How a rubric names it, for who writes one: a line of YAML. By default without settings.</summary>
    string Example => $"{{ criterion: {Name}, weight: 1 }}";

    /// <summary>Says what is wrong with the settings that a scenario has for it; nothing by default.</summary>
    /// <param name="settings">What the scenario says.</param>
    /// <param name="errors">Takes what is wrong; the names of fields are those of the settings.</param>
    void Check(CriterionSettings settings, FieldErrors errors)
    {
    }

    /// <summary>
    /// Judges an attempt. Pure: what it answers follows from its arguments alone, so that the same comes of it a year later. No clock, no
    /// chance, nothing read.
    /// </summary>
    /// <param name="settings">What the scenario says.</param>
    /// <param name="attempt">What the trainee did.</param>
    Finding Judge(CriterionSettings settings, Attempt attempt);
}
