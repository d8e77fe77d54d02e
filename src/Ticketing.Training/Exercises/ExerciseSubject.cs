using System.Collections.Immutable;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Exercises;

/// <summary>What an exercise is about.</summary>
/// <param name="Title">The scenario's title.</param>
/// <param name="Category">Its category; null where it has none.</param>
/// <param name="Difficulty">How much it asks.</param>
/// <param name="Skills">What it trains.</param>
public sealed record ExerciseSubject(string Title, string? Category, Difficulty Difficulty, ImmutableArray<string> Skills)
{
    internal static ExerciseSubject Of(Scenario scenario) => new(scenario.Title, scenario.Category, scenario.Difficulty, scenario.Skills);
}
