namespace Ticketing.Transfer.Rules;

/// <summary>What a text from a file must be.</summary>
internal static class TextRules
{
    /// <summary>What is wrong with the text, as a sentence; null when nothing is.</summary>
    public static string? Problem(string text, int maxLength, bool mayBeBlank = false) =>
        !mayBeBlank && string.IsNullOrWhiteSpace(text) ? "A text is expected; this is blank." : FieldErrors.Reject(text, maxLength);

    /// <summary>The beginning of a text that is at most so long and cuts no surrogate pair.</summary>
    public static string Shorten(string text, int maxLength)
    {
        if (text.Length <= maxLength)
            return text;
        var length = char.IsHighSurrogate(text[maxLength - 2]) ? maxLength - 2 : maxLength - 1;
        return string.Concat(text.AsSpan(0, length), "…");
    }
}
