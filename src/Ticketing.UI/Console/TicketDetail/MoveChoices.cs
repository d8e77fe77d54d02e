using Ticketing.Projects;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Where a ticket can move, and what it can become there.</summary>
/// <param name="Projects">Projects where the reader may file tickets.</param>
/// <param name="To">The one chosen; null before.</param>
/// <param name="Categories">That one's categories.</param>
/// <param name="Statuses">That one's statuses, when its workflow is another one; else none.</param>
public sealed record MoveChoices(
    IReadOnlyList<Project> Projects, Project? To, IReadOnlyList<Category> Categories, IReadOnlyList<Status> Statuses);
