using System.Globalization;

namespace Ticketing.Training.Exercises;

/// <summary>Which exercise: of a deployment, to a trainee of it, in which place. It is the reference of its ticket too.</summary>
/// <param name="Deployment">The deployment.</param>
/// <param name="Run">Which of the trainees, from 0.</param>
/// <param name="Index">Which of his exercises, from 0.</param>
internal readonly record struct ExerciseKey(long Deployment, int Run, int Index)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Deployment:D12}/{Run:D4}/{Index:D5}");

    /// <summary>A number that is the same for the same exercise, and another for others.</summary>
    public ulong Chance => unchecked((((ulong)Deployment * 1_000_003) + (ulong)Run) * 1_000_003) + (ulong)Index;

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static ExerciseKey? Find(string? text) => text?.Split('/') is [var deployment, var run, var index]
        && long.TryParse(deployment, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && int.TryParse(run, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
        && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var third)
            ? new(first, second, third)
            : null;
}
