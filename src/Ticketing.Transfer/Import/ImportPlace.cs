using Ticketing.Projects;
using Ticketing.Workflows;

namespace Ticketing.Transfer.Import;

/// <summary>The project of new tickets, for formats that name none.</summary>
/// <param name="Project">The project.</param>
/// <param name="Workflow">Its workflow.</param>
/// <param name="DefaultCategory">What a ticket without a category gets: a name to be looked up like others.</param>
/// <param name="Source">As whose names the references of the file count; null for those whose source was not named.</param>
internal sealed record ImportPlace(Project Project, IWorkflow Workflow, string DefaultCategory, string? Source);
