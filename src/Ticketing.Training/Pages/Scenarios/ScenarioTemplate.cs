using System.Globalization;
using Ticketing.Training.Format;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Pages.Scenarios;

/// <summary>With what a new scenario begins.</summary>
internal static class ScenarioTemplate
{
    private static readonly string[] Languages = ["en", "fr"];

    /// <summary>A short scenario that says in comments what can be written.</summary>
    public static string In(CultureInfo culture)
    {
        var language = Array.Find(Languages, one => one == culture.TwoLetterISOLanguageName) ?? Languages[0];
        using var reader = new StreamReader(typeof(ScenarioTemplate).Assembly.GetManifestResourceStream($"Template/{language}")!);
        return reader.ReadToEnd();
    }

    /// <summary>What a translation begins with: the text as it is, in the other language by name.</summary>
    public static ScenarioForm Translation(SavedScenario original, string id)
    {
        var language = original.Scenario.Language == "en" ? "fr" : "en";
        return new() { Id = ScenarioId.In(id, language), Text = ScenarioFile.Write(original.Scenario with { Language = language }) };
    }
}
