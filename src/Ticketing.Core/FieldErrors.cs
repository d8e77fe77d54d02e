using System.Globalization;

namespace Ticketing;

/// <summary>Collects what is wrong with the fields of a command.</summary>
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
    public void Add(string field, Wording wording) =>
        (errors ??= []).Add(new(field, wording.Text) { Code = wording.Code, Arguments = wording.Arguments });

    /// <summary>Notes an error that was found elsewhere.</summary>
    internal void Add(FieldError error) => (errors ??= []).Add(error);

    /// <summary>Notes an error, if there is one.</summary>
    /// <param name="field">The field as the API calls it.</param>
    /// <param name="refusal">A sentence that says what would be right; null for no error.</param>
    public void AddIfAny(string field, Wording? refusal)
    {
        if (refusal is not null)
            Add(field, refusal);
    }

    /// <summary>Checks a text that must be there.</summary>
    /// <param name="field">The field as the API calls it.</param>
    /// <param name="value">What came.</param>
    /// <param name="max">The longest acceptable, in characters.</param>
    public void Require(string field, string? value, int max) => Check(field, value, TextRule.Required(max));

    /// <summary>Checks a text that may be missing: not too long, no NUL, no broken surrogate pair.</summary>
    public void Check(string field, string? value, int max) => Check(field, value, TextRule.Optional(max));

    /// <summary>Checks a text against the rule of its field.</summary>
    public void Check(string field, string? value, TextRule rule) => AddIfAny(field, rule.Refuse(value));

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
        foreach (var refusal in FieldRules.RefuseTags(tags))
            Add(field, refusal);
    }

    /// <summary>Throws what was found, if anything.</summary>
    /// <exception cref="TicketValidationException">There are errors.</exception>
    public void ThrowIfAny()
    {
        if (errors is not null)
            throw new TicketValidationException([.. errors]);
    }

    /// <summary>Why a text is not acceptable; null when it is.</summary>
    public static string? Reject(string value, int max) => TextRule.Optional(max).Refuse(value)?.Text;
}
