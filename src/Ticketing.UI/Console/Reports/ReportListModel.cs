using Ticketing.Projects;

namespace Ticketing.UI.Console.Reports;

/// <summary>The projects of which there are reports for the reader: of what he may take out of them.</summary>
/// <param name="Projects">The projects that he sees.</param>
public sealed record ReportListModel(IReadOnlyList<Project> Projects);
