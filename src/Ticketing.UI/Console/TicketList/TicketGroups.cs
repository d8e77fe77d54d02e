namespace Ticketing.UI.Console.TicketList;

/// <summary>The groups of a list.</summary>
/// <param name="Shown">Those that have rows, in their order.</param>
public sealed record TicketGroups(IReadOnlyList<TicketGroup> Shown)
{
    /// <summary>The address of the list of the other groups; null where these are all.</summary>
    public string? Others { get; init; }

    /// <summary>How many tickets those have; null where that is not known, and nor is whether there are any.</summary>
    public long? OthersCount { get; init; }
}
