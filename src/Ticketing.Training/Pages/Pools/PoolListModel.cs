using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Pages.Pools;

/// <summary>The pools.</summary>
/// <param name="Pools">They.</param>
/// <param name="Loose">The scenarios that are in none.</param>
/// <param name="MayWrite">Whether the reader may change them.</param>
public sealed record PoolListModel(IReadOnlyList<PoolSummary> Pools, IReadOnlyList<SavedScenario> Loose, bool MayWrite)
{
    /// <summary>Whether the pool that comes with the package is there.</summary>
    public bool HasStarter { get; init; }

    /// <summary>The form of a new pool; null where none is added.</summary>
    public PoolForm? Form { get; init; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>What is wrong with a file that was to be brought in.</summary>
    public IReadOnlyList<FieldError> FileErrors { get; init; } = [];

    /// <summary>Why something could not be done.</summary>
    public string? Refusal { get; init; }

    /// <summary>How many scenarios were brought in new, changed, and as they were; null when nobody did.</summary>
    public (int Added, int Changed, int Unchanged)? Imported { get; init; }
}
