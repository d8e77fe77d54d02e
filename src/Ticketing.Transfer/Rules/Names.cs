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

    /// <summary>A name with each accent on its letter.</summary>
    public static string Compose(string name) => name.Normalize(NormalizationForm.FormC);

    /// <summary>Whether the text is a mail address.</summary>
    public static bool IsMailAddress(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1 && !text.Any(char.IsWhiteSpace);
    }
}
