using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Ticketing.Search.Meaning;

/// <summary>How another system writes references: letters, and digits of a certain length behind them (<c>INC0014302</c>).</summary>
/// <param name="Prefix">What stands before the digits; may be empty.</param>
/// <param name="Digits">How many digits there are.</param>
internal sealed partial record ReferenceStyle(string Prefix, int Digits)
{
    /// <summary>The style of a reference; null for one that does not end in digits.</summary>
    public static ReferenceStyle? Of(string reference) =>
        TrySplit(reference, out var prefix, out var digits) ? new(prefix, digits.Length) : null;

    /// <summary>
    /// A word as a reference of this style: with the prefix that was left out, and the zeros; null when it is of another one.
    /// </summary>
    public string? Write(string word) =>
        TrySplit(word, out var prefix, out var digits)
        && (prefix.Length == 0 || string.Equals(prefix, Prefix, StringComparison.OrdinalIgnoreCase))
            ? Prefix + digits.TrimStart('0').PadLeft(Digits, '0')
            : null;

    private static bool TrySplit(string text, [NotNullWhen(true)] out string? prefix, [NotNullWhen(true)] out string? digits)
    {
        var match = Parts().Match(text);
        (prefix, digits) = match.Success ? (match.Groups["prefix"].Value, match.Groups["digits"].Value) : (null, null);
        return match.Success;
    }

    [GeneratedRegex(@"\A(?<prefix>[^0-9]*)(?<digits>[0-9]{1,18})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}
