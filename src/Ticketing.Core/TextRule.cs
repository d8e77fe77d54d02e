using System.Globalization;

namespace Ticketing;

/// <summary>
/// What a field that holds a text takes: how long it may be, whether it may be missing or blank. No field takes what no database keeps:
/// U+0000 and half a surrogate pair. Immutable.
/// </summary>
public sealed class TextRule
{
    private readonly string? blank;
    private readonly bool mayBeMissing;

    private TextRule(int max, string? blank, bool mayBeMissing)
    {
        Max = max;
        this.blank = blank;
        this.mayBeMissing = mayBeMissing;
    }

    /// <summary>The longest text, in UTF-16 characters.</summary>
    public int Max { get; }

    /// <summary>A text that must be there and say something.</summary>
    public static TextRule Required(int max) => new(max, FieldErrorCodes.Required, mayBeMissing: false);

    /// <summary>A text that may be missing; one that is there says something.</summary>
    public static TextRule MissingOrSaid(int max) => new(max, FieldErrorCodes.Blank, mayBeMissing: true);

    /// <summary>A text that may be missing or blank.</summary>
    public static TextRule Optional(int max) => new(max, null, mayBeMissing: true);

    /// <summary>Why the field does not take the text; null when it does. The code is one of <see cref="FieldErrorCodes"/>.</summary>
    public Wording? Refuse(string? text)
    {
        if (text is null && mayBeMissing)
            return null;
        if (blank is not null && string.IsNullOrWhiteSpace(text))
            return new(blank, Blank(blank), []);
        if (text!.Length > Max)
            return new(
                FieldErrorCodes.TooLong, $"This has {text.Length} characters; at most {Max} are allowed.",
                [Max.ToString(CultureInfo.InvariantCulture)]);
        return IndexOfBadCharacter(text) is var bad and >= 0 ? new(FieldErrorCodes.BadCharacter, BadCharacter(text[bad]), []) : null;
    }

    /// <summary>Where the text holds what no database column takes, or -1.</summary>
    internal static int IndexOfBadCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
                return i;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return i;
            i++;
        }

        return -1;
    }

    private static string Blank(string code) =>
        code == FieldErrorCodes.Required ? "This is required and must not be blank." : "This must not be blank; leave it out instead.";

    private static string BadCharacter(char letter) => letter == '\0'
        ? "This contains a NUL character, which cannot be stored."
        : "This contains half a surrogate pair, which is no text.";
}
