using System.Globalization;

namespace Ticketing.UI.Requests;

/// <summary>The languages that the interface has.</summary>
internal static class Languages
{
    public static readonly IReadOnlyList<CultureInfo> All = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("fr")];

    /// <summary>
    /// The wanted language, with its region (for numbers and dates) when the interface has it; else the one found otherwise, else English.
    /// </summary>
    public static CultureInfo Nearest(string? wanted, CultureInfo otherwise)
    {
        if (wanted is { Length: > 1 } && All.FirstOrDefault(one => Speaks(wanted, one)) is { } language)
            return Region(wanted) ?? language;
        return All.Any(one => Speaks(otherwise.Name, one)) ? otherwise : All[0];
    }

    private static bool Speaks(string tag, CultureInfo language) =>
        tag.Equals(language.Name, StringComparison.OrdinalIgnoreCase)
            || tag.StartsWith(language.Name + "-", StringComparison.OrdinalIgnoreCase);

    private static CultureInfo? Region(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
