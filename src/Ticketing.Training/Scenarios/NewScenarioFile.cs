namespace Ticketing.Training.Scenarios;

/// <summary>A file to come into a scenario's folder, in place of one of its name.</summary>
/// <param name="Name">What it is called; a path and what cannot be seen is taken off.</param>
/// <param name="Content">Its bytes, read once and to their end.</param>
public sealed record NewScenarioFile(string? Name, Stream Content);
