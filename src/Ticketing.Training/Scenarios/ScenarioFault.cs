namespace Ticketing.Training.Scenarios;

/// <summary>A mistake in the text of a scenario.</summary>
/// <param name="Error">What is wrong with which field.</param>
/// <param name="Line">In which line of the text, from 1: of the field, or of what it is missing in; null where no line tells.</param>
/// <param name="Excerpt">What stands in that line; empty where there is none.</param>
public sealed record ScenarioFault(FieldError Error, int? Line, string Excerpt);
