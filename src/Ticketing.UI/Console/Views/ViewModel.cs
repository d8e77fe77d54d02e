using Ticketing.CustomFields;
using Ticketing.Projects;

namespace Ticketing.UI.Console.Views;

/// <summary>The settings of a view, or of one to save.</summary>
/// <param name="Form">It, as the form has it.</param>
/// <param name="Audiences">Whose it can be: as forms say it, and what people read.</param>
public sealed record ViewModel(ViewForm Form, IReadOnlyList<(string Word, string Label)> Audiences)
{
    /// <summary>The id of the view that is there; null for a new one.</summary>
    public string? Id { get; init; }

    /// <summary>Where it is shown; null for a new one.</summary>
    public string? OpenPath { get; init; }

    /// <summary>Whether the reader may change it; else he may pin it.</summary>
    public bool MayChange { get; init; } = true;

    /// <summary>The projects that a board can be of; none for a list.</summary>
    public IReadOnlyList<Project> Projects { get; init; } = [];

    /// <summary>The custom fields whose values a board's lanes can be.</summary>
    public IReadOnlyList<FieldDefinition> LaneFields { get; init; } = [];

    /// <summary>The names of the roles that can begin with it; none where the reader does not say that.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>What is wrong with the form, or with the query by now.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Why it could not be saved.</summary>
    public string? Refusal { get; init; }
}
