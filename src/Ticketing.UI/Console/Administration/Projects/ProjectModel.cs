using Ticketing.Projects;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Projects;

/// <summary>A project with its categories.</summary>
/// <param name="Project">It, as it is stored.</param>
/// <param name="Form">It, as the form has it.</param>
/// <param name="Workflows">The names of the workflows to choose from.</param>
/// <param name="Categories">Its categories.</param>
public sealed record ProjectModel(Project Project, ProjectForm Form, IReadOnlyList<string> Workflows, Stretch<Category> Categories)
{
    /// <summary>What is wrong with the form of the project.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>The category to add, as the form has it; null shows no form.</summary>
    public PlaceForm? Adding { get; init; }

    /// <summary>The key of the category whose name is being changed; null for none.</summary>
    public string? Renaming { get; init; }

    /// <summary>Its name, as the form has it; null for the stored one.</summary>
    public string? NewName { get; init; }

    /// <summary>What is wrong with the form of a category.</summary>
    public IReadOnlyList<FieldError> CategoryErrors { get; init; } = [];

    /// <summary>Why something could not be done.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }
}
