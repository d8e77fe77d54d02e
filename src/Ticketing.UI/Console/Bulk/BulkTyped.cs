using Ticketing.Bulk;
using Ticketing.CustomFields;

namespace Ticketing.UI.Console.Bulk;

/// <summary>What is typed for a custom field of all tickets.</summary>
/// <param name="Field">The field; null where none was chosen whose value is typed.</param>
/// <param name="Text">What was typed; null where nobody was asked yet.</param>
public sealed record BulkTyped(FieldDefinition? Field, string? Text)
{
    /// <summary>What sets it; null where nobody was asked yet, and where something is wrong with it.</summary>
    public BulkChange? Change { get; init; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}
