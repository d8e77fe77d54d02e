using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;

namespace Ticketing.UI.Texts;

/// <summary>Texts with a number in them: beside <c>Count</c>, which is for any number, stands <c>Count.one</c>.</summary>
internal static class PluralTexts
{
    private const string One = ".one";

    /// <summary>A text in the form that a number demands, with the number as <c>{0}</c>.</summary>
    public static string Counted(this IStringLocalizer text, string key, long number) => text.Form(key, number, Labels.Number(number));

    /// <summary>A text in the form that a number demands, whatever stands in it.</summary>
    public static string Form(this IStringLocalizer text, string key, long number, params object[] arguments) =>
        PluralRules.IsOne(number, CultureInfo.CurrentUICulture) ? text[key + One, arguments] : text[key, arguments];

    /// <summary>
    /// A text that somebody else chose, and that may have two forms: then its first argument is the number. Null when there is none, or he
    /// does not say what stands in it.
    /// </summary>
    public static string? Find(this IStringLocalizer text, string key, IReadOnlyList<string> arguments)
    {
        object[] all = [.. arguments];
        if (CompositeFormat.Parse(text[key].Value).MinimumArgumentCount > all.Length)
            return null;
        if (arguments is [var first, ..]
            && long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && PluralRules.IsOne(number, CultureInfo.CurrentUICulture)
            && text[key + One, all] is { ResourceNotFound: false } one)
            return one;
        return text[key, all] is { ResourceNotFound: false } found ? found.Value : null;
    }
}
