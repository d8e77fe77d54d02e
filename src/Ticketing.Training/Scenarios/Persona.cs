namespace Ticketing.Training.Scenarios;

/// <summary>Who has the issue: an invented person.</summary>
/// <param name="Name">What trainees read; 1 to 200 characters.</param>
/// <param name="Role">What he does there; null for nothing said.</param>
/// <param name="Organisation">Where he is; null for nothing said.</param>
/// <param name="Temper">How he writes; default calm.</param>
public sealed record Persona(string Name, string? Role = null, string? Organisation = null, Temper Temper = Temper.Calm);
