using System.Globalization;
using System.Text;

namespace Ticketing.UI.Components;

/// <summary>The initials of somebody as a coloured mark; the same person has the same colour everywhere.</summary>
internal static class Initials
{
    private const int Hues = 8;

    public static string Write(string name, CultureInfo culture) => new StringBuilder("<span class=\"avatar\" data-hue=\"")
        .Append((char)('0' + (name.Aggregate(7, (sum, letter) => (sum * 31 + letter) & 0x7fff) % Hues)))
        .Append("\" aria-hidden=\"true\">").AppendText(Of(name, culture)).Append("</span>").ToString();

    private static string Of(string name, CultureInfo culture)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var initials = words.Length switch { 0 => "?", 1 => First(words[0]), _ => First(words[0]) + First(words[^1]) };
        return initials.ToUpper(culture);

        static string First(string word) => StringInfo.GetNextTextElement(word);
    }
}
