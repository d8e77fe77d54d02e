using Ticketing.Bulk;

namespace Ticketing.UI.Console.Bulk;

/// <summary>A run as its person sees it.</summary>
/// <param name="Run">The run.</param>
/// <param name="What">What it does to each ticket, in words.</param>
/// <param name="Report">What it did not do; null while it goes on.</param>
/// <param name="Why">For each line of the report, why.</param>
public sealed record BulkRunModel(BulkRun Run, string What, BulkReport? Report, IReadOnlyList<string> Why)
{
    /// <summary>Why it stopped by itself, in the reader's language; null when it did not.</summary>
    public string? Problem { get; init; }
}
