using System.ComponentModel;

namespace Ticketing.UI.Console.Reports;

/// <summary>What stands below the tickets of a report.</summary>
/// <param name="Count">How many tickets are in it.</param>
/// <param name="Next">Where it goes on; null where it has all.</param>
/// <param name="IsCut">Whether it ends where the reader's rights did.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ReportEndModel(int Count, string? Next, bool IsCut);
