namespace Ticketing.UI.Console.Choosing;

/// <summary>A ticket that was changed.</summary>
/// <param name="Ticket">Its number.</param>
/// <param name="Version">Its version now; null when it is not seen any more.</param>
/// <param name="Back">The choice that takes the change back; null when there is none.</param>
internal sealed record ChangedTicket(long Ticket, int? Version, string? Back);
