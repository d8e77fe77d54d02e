namespace Ticketing.Linking;

/// <summary>What a ticket is linked with, in the order of the kinds and, within one, of the numbers.</summary>
/// <param name="Seen">The tickets that whoever asked sees.</param>
/// <param name="Hidden">How many others there are.</param>
public sealed record TicketLinks(IReadOnlyList<LinkedTicket> Seen, IReadOnlyList<HiddenLinks> Hidden)
{
    /// <summary>Nothing.</summary>
    public static TicketLinks None { get; } = new([], []);
}
