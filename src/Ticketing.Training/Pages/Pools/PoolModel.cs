using Ticketing.Training.Pools;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Pages.Pools;

/// <summary>A pool.</summary>
/// <param name="Pool">As it is stored.</param>
/// <param name="Form">As the form has it.</param>
/// <param name="Rows">Its scenarios, in order.</param>
/// <param name="Others">The scenarios that it could have besides; empty where the reader may not change it.</param>
public sealed record PoolModel(SavedPool Pool, PoolForm Form, IReadOnlyList<PoolRow> Rows, IReadOnlyList<SavedScenario> Others)
{
    /// <summary>Whether the reader may change it.</summary>
    public bool MayWrite { get; init; }

    /// <summary>Whether he may send it to trainees.</summary>
    public bool MayDeploy { get; init; }

    /// <summary>What is wrong with the form.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Why something could not be done.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }
}
