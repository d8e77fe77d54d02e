using Ticketing.Training.Pools;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Pages.Scenarios;

/// <summary>A scenario, or one to add.</summary>
/// <param name="Form">It, as the editor has it.</param>
/// <param name="Preview">How it will be seen.</param>
public sealed record ScenarioModel(ScenarioForm Form, ScenarioPreviewModel Preview)
{
    /// <summary>As it is stored; null for a new one.</summary>
    public SavedScenario? Saved { get; init; }

    /// <summary>What the one is called who saved it.</summary>
    public string? SavedBy { get; init; }

    /// <summary>It and its translations, each with its language.</summary>
    public IReadOnlyList<(string Id, string Language)> Languages { get; init; } = [];

    /// <summary>The pools that have it.</summary>
    public IReadOnlyList<SavedPool> Pools { get; init; } = [];

    /// <summary>Those into which it can be put; empty where the reader may not.</summary>
    public IReadOnlyList<SavedPool> OtherPools { get; init; } = [];

    /// <summary>Whether the reader may change it.</summary>
    public bool MayWrite { get; init; }

    /// <summary>What is wrong with the id or the pool.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>What stands in the way of saving the text; empty when nobody tried.</summary>
    public IReadOnlyList<ScenarioFault> Faults { get; init; } = [];

    /// <summary>Whether somebody else saved it while it was written.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>Why something else could not be done.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }
}
