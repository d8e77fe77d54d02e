using System.Globalization;

namespace Ticketing.Transfer.Rules;

/// <summary>Texts from a file: they have the rules of the fields that they are for, and the words of imports for what is wrong.</summary>
internal static class RowTexts
{
    /// <summary>What is wrong with a text; null when nothing is.</summary>
    public static Wording? Fault(TextRule rule, string? text) => rule.Refuse(text) is not { } refusal ? null : refusal.Code switch
    {
        FieldErrorCodes.TooLong => refusal with
        {
            Code = RowFaultCodes.TooLong,
            Arguments = [text!.Length.ToString(CultureInfo.InvariantCulture), .. refusal.Arguments],
        },
        FieldErrorCodes.BadCharacter => refusal with { Code = RowFaultCodes.BadCharacter },
        _ => Wording.Of(RowFaultCodes.Empty, $"A text is expected; this is blank."),
    };

    /// <summary>The beginning of a text that is at most so long and cuts no surrogate pair.</summary>
    public static string Shorten(string text, int maxLength)
    {
        if (text.Length <= maxLength)
            return text;
        var length = char.IsHighSurrogate(text[maxLength - 2]) ? maxLength - 2 : maxLength - 1;
        return string.Concat(text.AsSpan(0, length), "…");
    }
}
