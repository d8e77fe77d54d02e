using Ticketing.Projects;

namespace Ticketing.UI.Console.Administration.Templates;

/// <summary>A template, or one to add.</summary>
/// <param name="Form">It, as the form has it.</param>
/// <param name="Projects">The projects that the reader manages.</param>
public sealed record TemplateModel(TemplateForm Form, IReadOnlyList<Project> Projects)
{
    /// <summary>The id of the template that is there; null for a new one.</summary>
    public string? Id { get; init; }

    /// <summary>What is wrong with the form.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Why it could not be saved.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }
}
