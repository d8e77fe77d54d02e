using System.Globalization;

namespace Ticketing;

/// <summary>
/// Which form words take beside a whole number, in the languages that texts are in: the plural categories <c>one</c> and <c>other</c> of
/// the Unicode CLDR.
/// </summary>
public static class PluralRules
{
    /// <summary>Whether a number has the form of one: 1 in English, 0 as well as 1 in French.</summary>
    /// <param name="number">The number.</param>
    /// <param name="culture">Whoever reads it; a language other than French counts as English does.</param>
    public static bool IsOne(long number, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return number == 1 || (number == 0 && culture.TwoLetterISOLanguageName == "fr");
    }
}
