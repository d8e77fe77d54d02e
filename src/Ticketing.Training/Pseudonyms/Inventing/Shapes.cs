using System.Globalization;
using System.Net;
using Ticketing.Training.Schedules;

namespace Ticketing.Training.Pseudonyms.Inventing;

/// <summary>
/// Replacements that look like what they replace and are nobody's: from ranges that are kept for examples, or with wrong check digits.
/// </summary>
internal static class Shapes
{
    /// <summary>Other letters and digits in the same places.</summary>
    public static string Scramble(string text, Chance chance) => string.Create(text.Length, (text, chance), static (span, state) =>
    {
        for (var index = 0; index < span.Length; index++)
        {
            var one = state.text[index];
            span[index] = char.IsAsciiDigit(one) ? (char)('0' + (int)state.chance.Below(10))
                : char.IsUpper(one) ? (char)('A' + (int)state.chance.Below(26))
                : char.IsLetter(one) ? (char)('a' + (int)state.chance.Below(26)) : one;
        }
    });

    /// <summary>Other digits in the same places; letters stay.</summary>
    public static string Digits(string text, string digits)
    {
        var next = 0;
        return string.Concat(text.Select(one => char.IsAsciiDigit(one) ? digits[next++ % digits.Length] : one));
    }

    /// <summary>Numbers that are kept for fiction: in France, in Britain, elsewhere as in North America.</summary>
    public static string Phone(string text, Chance chance)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var (two, more) = (Pad(chance.Below(100), 2), Pad(chance.Below(100), 2));
        var country = text[0] == '+' ? digits : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : "";
        var prefix = text[0] == '+' ? "" : "00";
        // Some write +33 (0)1: the zero in brackets keeps its place.
        var zero = text.Contains("(0)", StringComparison.Ordinal) ? "0" : "";
        return digits.Length switch
        {
            _ when country.StartsWith("33", StringComparison.Ordinal) => Digits(text, $"{prefix}33{zero}19900{two}{more}"),
            _ when country.StartsWith("44", StringComparison.Ordinal) => Digits(text, $"{prefix}44{zero}2079460{more[0]}{two}"),
            10 when digits[0] == '0' => Digits(text, digits[1] is '6' or '7' ? $"063998{two}{more}" : $"019900{two}{more}"),
            11 when digits.StartsWith("07", StringComparison.Ordinal) => Digits(text, $"07700900{more[0]}{two}"),
            11 when digits[0] == '0' => Digits(text, $"02079460{more[0]}{two}"),
            < 7 => Digits(text, Pad(chance.Below(1_000_000), 6)),
            _ => Digits(text, Lead(country.Length > 0 ? $"{prefix}12" : "2", digits.Length - 7, chance) + $"55501{two}"),
        };
    }

    public static string IpAddress(string text, Chance chance)
    {
        if (!text.Contains(':'))
        {
            string[] ranges = ["192.0.2", "192.0.2", "198.51.100", "203.0.113"];
            return $"{ranges[chance.Below(4)]}.{1 + chance.Below(254)}";
        }

        return new IPAddress([0x20, 1, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, .. Four(chance)]).ToString();
    }

    /// <summary>The range that RFC 7042 keeps for documentation.</summary>
    public static string MacAddress(string text, Chance chance)
    {
        var digits = $"00005e0053{chance.Below(256):x2}";
        var next = 0;
        return string.Concat(text.Select(
            one => !char.IsAsciiHexDigit(one) ? one : text.Any(char.IsAsciiLetterUpper) ? char.ToUpperInvariant(digits[next++])
                : digits[next++]));
    }

    /// <summary>A number of a test card whose last digit is wrong.</summary>
    public static string Card(string text, Chance chance)
    {
        var length = text.Count(char.IsAsciiDigit);
        var digits = ("400000" + Pad(chance.Below(1_000_000_000), 9) + "0000").Substring(0, length - 1);
        var sum = digits.Reverse().Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 2 : 1)).Sum(value =>
            value > 9 ? value - 9 : value);
        return Digits(text, digits + ((10 - (sum % 10) + 1) % 10).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Another number; the check digits of an IBAN are never 00, and no country is XX.</summary>
    public static string Account(string text, Chance chance)
    {
        if (text.Length > 4 && text.Take(2).All(char.IsAsciiLetter) && text.Skip(2).Take(2).All(char.IsAsciiDigit)
            && text.Count(char.IsAsciiDigit) > 6)
            return $"{text[..2]}00{Scramble(text[4..], chance)}";
        if (text.Length is 8 or 11 && text.Take(6).All(char.IsAsciiLetter))
            return $"EXAMXX{Scramble(text[6..], chance)}";
        return Scramble(text, chance);
    }

    public static string Address(string text, Chance chance)
    {
        var number = 1 + chance.Below(999);
        if (!text.Any(char.IsAsciiDigit) || text.Length < 12)
            return $"{Pad(chance.Below(1000), 5)} Exampleville";
        string[] french = [" rue ", " avenue ", " av. ", " boulevard ", " bd ", " place ", " allee", " impasse ", " chemin ", " quai ",
            " route ", " cours "];
        return french.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))
            && !text.Contains(" Place", StringComparison.Ordinal)
            ? $"{number} rue de l'Exemple" : $"{number} Example Street";
    }

    /// <summary>The letters and digits of a replacement in the places of another way to write the same.</summary>
    public static string Like(string text, string replacement)
    {
        var characters = replacement.Where(char.IsLetterOrDigit).ToArray();
        var next = 0;
        return string.Concat(text.Select(one => char.IsLetterOrDigit(one) && next < characters.Length ? characters[next++] : one));
    }

    private static string Lead(string begin, int length, Chance chance) =>
        (begin + Pad(chance.Below(1_000_000_000), 9))[..Math.Min(length, begin.Length + 9)];

    private static byte[] Four(Chance chance) => BitConverter.GetBytes((uint)(chance.Next() >> 32) | 1);

    private static string Pad(ulong number, int length) => number.ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');
}
