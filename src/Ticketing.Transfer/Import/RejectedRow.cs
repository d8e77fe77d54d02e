namespace Ticketing.Transfer;

/// <summary>A row that could not be taken.</summary>
/// <param name="Line">The line of the file on which it begins; the first is 1.</param>
/// <param name="Column">The header of the column, or the JSON property; null when it is the row as a whole.</param>
/// <param name="Reason">A sentence that says what is wrong.</param>
public sealed record RejectedRow(long Line, string? Column, string Reason);
