using Ticketing.Training.Sources;

namespace Ticketing.Training.Pages.Sources;

/// <summary>A real ticket beside what becomes of it.</summary>
/// <param name="Draft">Its texts with their marks.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Errors">What is wrong with it.</param>
public sealed record SourceModel(SourceDraft Draft, SourceForm Form, IReadOnlyList<FieldError> Errors)
{
    /// <summary>The marks, each original once, in the order of the texts.</summary>
    public IReadOnlyList<FoundMark> Marks { get; } = FoundMark.In(Draft, Form);
}
