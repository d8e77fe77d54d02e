namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>An access path to the tickets of a branch: range scans of one index.</summary>
/// <param name="Scans">The scans.</param>
/// <param name="IsOrdered">Whether they come in the order asked for.</param>
/// <param name="EstimatedRows">How many tickets are estimated to be examined: its cost.</param>
/// <param name="RangeRows">How many tickets are estimated to be in the ranges.</param>
/// <param name="FilterSelectivity">Which part of them is estimated to pass the filter.</param>
/// <param name="FilterSelectivityAtBest">The same where what the branch demands is correlated, as a team and its project are.</param>
/// <param name="MaxRows">How many tickets there are at most; null when that is not known.</param>
internal sealed record ListPath(
    List<ListScan> Scans,
    bool IsOrdered,
    double EstimatedRows,
    double RangeRows,
    double FilterSelectivity,
    double FilterSelectivityAtBest,
    int? MaxRows);
