using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Fields;

/// <summary>A custom field, or one to make.</summary>
/// <param name="Form">It, as the form has it.</param>
/// <param name="Places">The projects that the reader manages.</param>
/// <param name="MayAll">Whether the reader may make fields of all projects.</param>
public sealed record FieldModel(FieldDefinitionForm Form, PlaceNames Places, bool MayAll)
{
    /// <summary>The key of the field that is there; null for a new one.</summary>
    public string? Key { get; init; }

    /// <summary>What is wrong with the form.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Why it could not be saved.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }
}
