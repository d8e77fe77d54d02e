namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Somebody, or a team, that a ticket can be assigned to.</summary>
/// <param name="Key">The user id, or the team's key.</param>
/// <param name="Name">The name.</param>
/// <param name="Open">How many open tickets are assigned there, of those that the reader sees.</param>
/// <param name="Detail">What tells people of one name apart: their teams; null for nothing.</param>
public sealed record AssigneeChoice(string Key, string Name, long Open, string? Detail = null);
