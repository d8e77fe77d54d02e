using System.Text;

namespace Ticketing.Transfer.Rules;

/// <summary>When two names are one: case, blanks and the way in which an accent is encoded tell nobody from another.</summary>
internal static class Names
{
    /// <summary>Whether the two are one.</summary>
    public static bool AreSame(string one, string other) => Fold(one) == Fold(other);

    /// <summary>The form in which names that are one are equal.</summary>
    public static string Fold(string name) =>
        string.Join(' ', Compose(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    /// <summary>A name with each accent on its letter. What is no character, which cannot be composed, becomes the sign for that.</summary>
    public static string Compose(string name) => string.Concat(name.EnumerateRunes().Select(Character)).Normalize(NormalizationForm.FormC);

    private static Rune Character(Rune rune) => rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune;

    /// <summary>Whether the text is a mail address.</summary>
    public static bool IsMailAddress(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1 && !text.Any(char.IsWhiteSpace);
    }
}
