using Ticketing.CustomFields;
using Ticketing.Projects;
using Ticketing.UI.Console.TicketList;
using Ticketing.Views;

namespace Ticketing.UI.Console.Boards;

/// <summary>A board.</summary>
/// <param name="State">What the address says.</param>
/// <param name="Projects">The projects to choose from.</param>
/// <param name="Workflow">The name of the project's workflow.</param>
/// <param name="Columns">The statuses, in the workflow's order.</param>
/// <param name="Lanes">The lanes.</param>
/// <param name="Problem">What is wrong with the query.</param>
public sealed record BoardModel(
    BoardState State, IReadOnlyList<Project> Projects, string Workflow, IReadOnlyList<BoardColumn> Columns, IReadOnlyList<BoardLane> Lanes,
    QueryProblem? Problem = null)
{
    /// <summary>The saved view that it began as; null for none.</summary>
    public ShownView? View { get; init; }

    /// <summary>The custom fields whose values can be its lanes.</summary>
    public IReadOnlyList<FieldDefinition> LaneFields { get; init; } = [];

    /// <summary>Whether the reader may file tickets in the project.</summary>
    public bool MayAdd { get; init; }

    /// <summary>Whether the form for that is open.</summary>
    public bool IsAdding { get; init; }

    /// <summary>The title that was refused.</summary>
    public string Title { get; init; } = "";

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}
