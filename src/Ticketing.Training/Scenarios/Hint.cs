namespace Ticketing.Training.Scenarios;

/// <summary>Help that a trainee may ask for.</summary>
/// <param name="Text">What it says, in Markdown.</param>
/// <param name="Cost">How many of the 100 points it takes; 0 to 100.</param>
public sealed record Hint(string Text, int Cost);
