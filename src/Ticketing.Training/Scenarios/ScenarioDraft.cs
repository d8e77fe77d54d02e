namespace Ticketing.Training.Scenarios;

/// <summary>What a text is as a scenario, while it is written.</summary>
/// <param name="Scenario">As much of it as can be read; what is not there is empty.</param>
/// <param name="Faults">What is wrong with it; empty when it can be saved.</param>
public sealed record ScenarioDraft(Scenario Scenario, IReadOnlyList<ScenarioFault> Faults);
