using Ticketing.Search.Language;
using Ticketing.Tickets;

namespace Ticketing.Actors;

/// <summary>How a rule of the host changes what an actor sees.</summary>
public sealed record AccessAdjustment
{
    /// <summary>No change.</summary>
    public static readonly AccessAdjustment None = new();

    /// <summary>
    /// A condition that everything he sees must meet besides; null for none. It takes fields, no free text, and its order means nothing.
    /// </summary>
    public QueryNode? Narrowing { get; init; }

    /// <summary>Keys that open the tickets that carry one of them.</summary>
    public EquatableSet AccessKeys { get; init; }
}
