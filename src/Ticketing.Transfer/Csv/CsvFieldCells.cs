using Ticketing.Tickets;

namespace Ticketing.Transfer.Csv;

/// <summary>What stands in the cell of a custom field: one value as it is, several choices as tags do.</summary>
internal static class CsvFieldCells
{
    /// <summary>The cell of a value; null for an empty one.</summary>
    public static string? Write(FieldValue value) =>
        value.Kind is CustomFieldKind.Choices ? CsvTags.Write(value.Values) : value.Only;

    /// <summary>The values of a cell.</summary>
    /// <param name="kind">What they are; null where nobody knows the field.</param>
    /// <param name="cell">What stands there; null for nothing.</param>
    public static IReadOnlyList<string> Read(CustomFieldKind? kind, string? cell) =>
        cell is null ? [] : kind is CustomFieldKind.Choices ? CsvTags.Read(cell) : [cell.Trim()];
}
