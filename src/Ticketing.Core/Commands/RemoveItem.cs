using Ticketing.Items;

namespace Ticketing.Commands;

/// <summary>Takes an item off a ticket.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Key">Which one.</param>
public sealed record RemoveItem(TicketItemKind Kind, string Key) : TicketCommand;
