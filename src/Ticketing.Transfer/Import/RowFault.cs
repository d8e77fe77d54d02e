namespace Ticketing.Transfer;

/// <summary>What is wrong with a cell of a rejected row, or with the row.</summary>
/// <param name="Column">The column; null when the row as a whole is wrong.</param>
/// <param name="Wording">A sentence that says what is wrong; its code is one of <see cref="RowFaultCodes"/>.</param>
public sealed record RowFault(string? Column, Wording Wording)
{
    /// <summary>The custom field that the column is meant for, <c>field.serial</c>; null where it is for none.</summary>
    public string? Field { get; init; }
}
