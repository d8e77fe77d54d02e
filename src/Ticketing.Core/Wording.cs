using System.Globalization;

namespace Ticketing;

/// <summary>A sentence for people, and what a translation of it needs.</summary>
/// <param name="Code">Names the sentence; stable across versions.</param>
/// <param name="Text">The sentence in English.</param>
/// <param name="Arguments">What stands in its gaps, in the order of a translation's <c>{0}</c>, <c>{1}</c>.</param>
public sealed record Wording(string Code, string Text, IReadOnlyList<string> Arguments)
{
    /// <summary>
    /// A sentence whose gaps are the holes of an interpolated string: <c>Of("tooMany", $"There may be {most} at most.")</c>.
    /// </summary>
    public static Wording Of(string code, FormattableString sentence) => new(
        code,
        FormattableString.Invariant(sentence),
        [.. sentence.GetArguments().Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "")]);
}
