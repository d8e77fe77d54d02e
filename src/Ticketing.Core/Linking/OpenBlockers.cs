using Ticketing.Tickets;

namespace Ticketing.Linking;

/// <summary>The open tickets that block one.</summary>
/// <param name="Seen">Those that whoever asked sees, in the order of their numbers.</param>
/// <param name="HasHidden">Whether there are others.</param>
public sealed record OpenBlockers(IReadOnlyList<TicketId> Seen, bool HasHidden);
