namespace Ticketing.Search.Facets;

/// <summary>What tickets are counted by.</summary>
public enum FacetField
{
    /// <summary>The key of the project.</summary>
    Project = 1,

    /// <summary>The key of the status.</summary>
    Status = 2,

    /// <summary>The status's category: <c>open</c>, <c>active</c>, <c>waiting</c>, <c>done</c>, <c>closed</c>.</summary>
    StatusCategory = 3,

    /// <summary>The key of the category.</summary>
    Category = 4,

    /// <summary>The priority: <c>low</c>, <c>normal</c>, <c>high</c>, <c>urgent</c>.</summary>
    Priority = 5,

    /// <summary>The key of the team.</summary>
    Team = 6,

    /// <summary>The assignee's user id.</summary>
    Assignee = 7,
}
