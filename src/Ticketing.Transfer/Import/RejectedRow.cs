namespace Ticketing.Transfer;

/// <summary>A row of a file that could not be taken.</summary>
/// <param name="Line">The line of the file on which it begins; the first is 1. 0 for one of the files in a zip.</param>
/// <param name="Column">
/// The header of the first column that is wrong, the JSON property, or the hash of a file; null when it is the row as a whole.
/// </param>
/// <param name="Reason">Sentences that say what is wrong.</param>
public sealed record RejectedRow(long Line, string? Column, string Reason)
{
    /// <summary>The same as a translation needs it: one fault for each column that is wrong.</summary>
    public IReadOnlyList<RowFault> Faults { get; internal init; } = [];

    internal static RejectedRow Of(long line, string? column, Wording wording) =>
        new(line, column, wording.Text) { Faults = [new(column, wording)] };

    internal static RejectedRow Of(long line, IReadOnlyList<RowFault> faults)
    {
        var others = faults.Skip(1).Select(fault => $"{fault.Column}: {fault.Wording.Text}");
        return new(line, faults[0].Column, string.Join(" ", others.Prepend(faults[0].Wording.Text))) { Faults = faults };
    }
}
