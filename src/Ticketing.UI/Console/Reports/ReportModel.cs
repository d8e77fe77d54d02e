using Ticketing.Projects;

namespace Ticketing.UI.Console.Reports;

/// <summary>What stands above the tickets of a report.</summary>
/// <param name="Project">The project.</param>
/// <param name="Query">Which of its tickets, as it was typed; empty for all.</param>
/// <param name="At">When it was made.</param>
public sealed record ReportModel(Project Project, string Query, DateTimeOffset At)
{
    /// <summary>The number of the ticket behind which it begins; null from the first one on.</summary>
    public long? After { get; init; }

    /// <summary>What is wrong with the query.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}
