namespace Ticketing.UI.Console.TicketList;

/// <summary>Why a text is no query, and where.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Before">The text before the wrong part.</param>
/// <param name="Wrong">The wrong part; empty when something is missing.</param>
/// <param name="After">The text behind it.</param>
/// <param name="Suggestion">What to put in its place; null for no guess.</param>
/// <param name="Mended">The query with the suggestion in place.</param>
public sealed record QueryProblem(
    string Message, string Before = "", string Wrong = "", string After = "", string? Suggestion = null, string? Mended = null);
