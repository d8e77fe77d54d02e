namespace Ticketing.Training.Scenarios;

/// <summary>How scenarios are called: a key, and behind a dot the language of one that stands beside another one's.</summary>
internal static class ScenarioId
{
    public static bool IsValid(string? id) => id is not null && id.Split('.') is var parts
        && parts.Length <= 2 && Keys.IsValid(parts[0]) && (parts.Length == 1 || IsLanguage(parts[1]));

    /// <summary>What it is called in a language.</summary>
    public static string In(string id, string language) => $"{id}.{language}";

    /// <summary>What it is called without its language.</summary>
    public static string Without(string id) => id.Split('.')[0];

    /// <summary>Whether it stands beside another one of the same key.</summary>
    public static bool IsTranslation(string id) => id.Contains('.', StringComparison.Ordinal);

    private static bool IsLanguage(string text) => text.Length == 2 && text.All(char.IsAsciiLetterLower);
}
