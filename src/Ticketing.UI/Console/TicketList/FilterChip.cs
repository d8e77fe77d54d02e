namespace Ticketing.UI.Console.TicketList;

/// <summary>A term of the query, and the query without it.</summary>
/// <param name="Field">What it is about; null for a word.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Without">The query without it.</param>
public sealed record FilterChip(string? Field, string Text, string Without);
