using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Ticketing.Training.Pages;

/// <summary>Texts with a number in them: beside <c>Count</c>, which is for any number, stands <c>Count.one</c>.</summary>
internal static class CountedTexts
{
    /// <summary>A text in the form that a number demands, with the number as <c>{0}</c> and others behind it.</summary>
    public static string Counted(this IStringLocalizer text, string key, long number, params object[] others) =>
        text[
            PluralRules.IsOne(number, CultureInfo.CurrentUICulture) ? $"{key}.one" : key,
            [number.ToString("N0", CultureInfo.CurrentCulture), .. others]];
}
