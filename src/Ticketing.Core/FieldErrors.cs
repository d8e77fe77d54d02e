using System.Globalization;
using Ticketing.Tickets;

namespace Ticketing;

/// <summary>Collects what is wrong with the fields of a command: the one place that knows what text is acceptable.</summary>
public sealed class FieldErrors
{
    private List<FieldError>? errors;

    /// <summary>What was found.</summary>
    public IReadOnlyList<FieldError> Found => errors ?? [];

    /// <summary>Notes an error.</summary>
    /// <param name="field">The field as the API calls it.</param>
    /// <param name="message">A sentence that says what would be right.</param>
    /// <param name="code">One of <see cref="FieldErrorCodes"/>; null when none fits.</param>
    /// <param name="argument">What a translation of the code needs besides.</param>
    public void Add(string field, string message, string? code = null, string? argument = null) =>
        (errors ??= []).Add(new(field, message) { Code = code, Arguments = argument is null ? [] : [argument] });

    /// <summary>Notes an error.</summary>
    /// <param name="field">The field as the API calls it.</param>
    /// <param name="wording">A sentence that says what would be right.</param>
    public void Add(string field, Wording wording) => (errors ??= []).Add(new(field, wording.Text) { Code = wording.Code, Arguments = wording.Arguments });

    /// <summary>Checks a text that must be there.</summary>
    /// <param name="field">The field as the API calls it.</param>
    /// <param name="value">What came.</param>
    /// <param name="max">The longest acceptable, in characters.</param>
    public void Require(string field, string? value, int max)
    {
        if (string.IsNullOrWhiteSpace(value))
            Add(field, "This is required and must not be blank.", FieldErrorCodes.Required);
        else
            Check(field, value, max);
    }

    /// <summary>Checks a text that may be missing: not too long, no NUL, no broken surrogate pair.</summary>
    public void Check(string field, string? value, int max)
    {
        if (value is null || Reject(value, max) is not { } reason)
            return;
        if (value.Length > max)
            Add(field, reason, FieldErrorCodes.TooLong, max.ToString(CultureInfo.InvariantCulture));
        else
            Add(field, reason, FieldErrorCodes.BadCharacter);
    }

    /// <summary>Checks a key against <see cref="Keys"/>.</summary>
    public void CheckKey(string field, string? key)
    {
        if (!Keys.IsValid(key))
        {
            Add(
                field, $"A key has 1 to {Keys.MaxLength} lower-case letters and digits joined by hyphens, such as 'network-team'.",
                FieldErrorCodes.NoKey, Keys.MaxLength.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Checks a list of tags or access keys.</summary>
    public void CheckTags(string field, IReadOnlyList<string> tags)
    {
        if (tags.Count > TicketLimits.Tags)
            Add(field, $"There may be {TicketLimits.Tags} at most.", FieldErrorCodes.TooMany, TicketLimits.Tags.ToString(CultureInfo.InvariantCulture));
        foreach (var tag in tags.Take(TicketLimits.Tags))
            Require(field, tag, TicketLimits.Tag);
    }

    /// <summary>Throws what was found, if anything.</summary>
    /// <exception cref="TicketValidationException">There are errors.</exception>
    public void ThrowIfAny()
    {
        if (errors is not null)
            throw new TicketValidationException([.. errors]);
    }

    /// <summary>Why a text is not acceptable; null when it is.</summary>
    public static string? Reject(string value, int max)
    {
        if (value.Length > max)
            return $"This has {value.Length} characters; at most {max} are allowed.";
        return IndexOfBadCharacter(value) switch
        {
            < 0 => null,
            var bad when value[bad] == '\0' => "This contains a NUL character, which cannot be stored.",
            _ => "This contains half a surrogate pair, which is no text.",
        };
    }

    /// <summary>Where the text holds what no database column takes (U+0000, half a surrogate pair), or -1.</summary>
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
}
