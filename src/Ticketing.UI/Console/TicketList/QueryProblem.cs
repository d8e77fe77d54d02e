namespace Ticketing.UI.Console.TicketList;

/// <summary>Why a text is no query, and where.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Before">The text before the wrong part.</param>
/// <param name="Wrong">The wrong part; empty when something is missing.</param>
/// <param name="After">The text behind it.</param>
public sealed record QueryProblem(string Message, string Before = "", string Wrong = "", string After = "")
{
    /// <summary>What was probably meant, the likeliest first.</summary>
    public IReadOnlyList<QueryGuess> Guesses { get; init; } = [];
}
