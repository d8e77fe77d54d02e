using System.ComponentModel;
using Ticketing.Training.Format;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Http;

/// <summary>A scenario.</summary>
internal sealed record ScenarioItem(
    [property: Description("Its id.")] string Id,
    [property: Description("How often it was saved: an exercise keeps the version that it began with.")] int Version,
    [property: Description("Its title.")] string Title,
    [property: Description("The language of its texts.")] string Language,
    [property: Description("The key of the category that is the right one; null for none.")] string? Category,
    [property: Description("How much it asks: easy, medium, hard.")] string Difficulty,
    [property: Description("What it trains.")] IReadOnlyList<string> Skills,
    [property: Description("Who has the issue.")] string Persona,
    [property: Description("Whether it is kept and not sent any more.")] bool IsRetired,
    [property: Description("Who saved this version (user id).")] string By,
    [property: Description("When this version was saved.")] DateTimeOffset At,
    [property: Description("The files in its folder, by name.")] IReadOnlyList<ScenarioFileItem> Files,
    [property: Description("Its file: YAML front matter, what the requester writes, and the model answer. Null in lists.")] string? Text)
{
    public static ScenarioItem From(SavedScenario saved, bool isWhole) => new(
        saved.Id, saved.Version, saved.Scenario.Title, saved.Scenario.Language, saved.Scenario.Category,
        saved.Scenario.Difficulty.ToString().ToLowerInvariant(), saved.Scenario.Skills, saved.Scenario.Persona.Name, saved.IsRetired,
        saved.By, saved.At, [.. saved.Files.Select(ScenarioFileItem.From)], isWhole ? ScenarioFile.Write(saved.Scenario) : null);
}
