using Ticketing.Tickets;

namespace Ticketing.Transfer;

/// <summary>Which tickets are to be exported. Immutable.</summary>
public sealed record ExportOptions
{
    /// <summary>The key of the project whose tickets are taken; null for those of all projects.</summary>
    public string? Project { get; init; }

    /// <summary>Which of them, in the query language; how it sorts does not matter. Null or blank for all.</summary>
    public string? Query { get; init; }

    /// <summary>Behind which number it begins; null from the first ticket on.</summary>
    public TicketId? After { get; init; }
}
