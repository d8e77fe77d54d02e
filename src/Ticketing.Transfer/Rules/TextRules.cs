using System.Globalization;

namespace Ticketing.Transfer.Rules;

/// <summary>What a text from a file must be.</summary>
internal static class TextRules
{
    /// <summary>What is wrong with the text, as a sentence; null when nothing is.</summary>
    public static string? Problem(string text, int maxLength, bool mayBeBlank = false) =>
        Fault(text, maxLength, mayBeBlank)?.Text;

    /// <inheritdoc cref="Problem"/>
    public static Wording? Fault(string text, int maxLength, bool mayBeBlank = false)
    {
        if (!mayBeBlank && string.IsNullOrWhiteSpace(text))
            return Wording.Of(RowFaultCodes.Empty, $"A text is expected; this is blank.");
        if (FieldErrors.Reject(text, maxLength) is not { } reason)
            return null;
        return text.Length > maxLength
            ? new(RowFaultCodes.TooLong, reason, [text.Length.ToString(CultureInfo.InvariantCulture), maxLength.ToString(CultureInfo.InvariantCulture)])
            : new(RowFaultCodes.BadCharacter, reason, []);
    }

    /// <summary>The beginning of a text that is at most so long and cuts no surrogate pair.</summary>
    public static string Shorten(string text, int maxLength)
    {
        if (text.Length <= maxLength)
            return text;
        var length = char.IsHighSurrogate(text[maxLength - 2]) ? maxLength - 2 : maxLength - 1;
        return string.Concat(text.AsSpan(0, length), "…");
    }
}
