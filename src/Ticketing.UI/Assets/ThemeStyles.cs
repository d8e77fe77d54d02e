using System.Buffers;

namespace Ticketing.UI.Assets;

/// <summary>Turns the host's colours into the custom properties that the styles stand on.</summary>
internal static class ThemeStyles
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdefABCDEF");

    public static string Write(TicketingUIOptions options)
    {
        if (options.Accent is not { } accent)
            return ":root{}";
        if (!IsColour(accent) || !IsColour(options.AccentInTheDark))
            throw new InvalidOperationException(
                $"TicketingUIOptions.Accent and AccentInTheDark are colours such as '#4c4fd6': " +
                $"not '{accent}', '{options.AccentInTheDark}'.");
        return $":root{{--accent:light-dark({accent},{options.AccentInTheDark ?? accent})}}";
    }

    // What comes from a configuration file must not be able to say more than a colour.
    private static bool IsColour(string? text) =>
        text is null || (text.Length is 4 or 7 && text[0] == '#' && text.AsSpan(1).IndexOfAnyExcept(Digits) < 0);
}
