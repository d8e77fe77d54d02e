using System.Text;

namespace Ticketing;

/// <summary>
/// The form of the keys of projects, teams, organisations and categories: 1 to 60 lower-case letters and digits of any script,
/// joined by single hyphens. They stand in URLs and in the query language.
/// </summary>
public static class Keys
{
    /// <summary>The longest key, in characters.</summary>
    public const int MaxLength = 60;

    /// <summary>Whether the text has the form.</summary>
    public static bool IsValid(string? text) => !string.IsNullOrEmpty(text) && text.Length <= MaxLength && From(text) == text;

    /// <summary>The key that a name makes: <c>Group 70</c> → <c>group-70</c>. Empty when the name has no letter and no digit.</summary>
    public static string From(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var letter = Rune.IsLetterOrDigit(rune) ? Rune.ToLowerInvariant(rune).ToString() : "-";
            if (key.Length + letter.Length > MaxLength)
                break;
            if (letter != "-" || (key.Length > 0 && key[^1] != '-'))
                key.Append(letter);
        }

        return key.ToString().TrimEnd('-');
    }
}
