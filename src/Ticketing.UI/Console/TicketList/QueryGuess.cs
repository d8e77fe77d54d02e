namespace Ticketing.UI.Console.TicketList;

/// <summary>What was probably meant by a part of a query.</summary>
/// <param name="Text">The part as it would be.</param>
/// <param name="Mended">The query with it.</param>
public sealed record QueryGuess(string Text, string Mended);
