using Ticketing.Bulk;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.Bulk;

/// <summary>A run as its person sees it.</summary>
/// <param name="Run">The run.</param>
/// <param name="What">What it does to each ticket, in words.</param>
/// <param name="Report">What it did not do, and why; empty while it goes on.</param>
public sealed record BulkRunModel(BulkRun Run, string What, IReadOnlyList<(Ticket Ticket, string Why)> Report)
{
    /// <summary>Where the report goes on; null when it does not.</summary>
    public string? Next { get; init; }

    /// <summary>Why it stopped by itself, in the reader's language; null when it did not.</summary>
    public string? Problem { get; init; }
}
