using System.Text;

namespace Ticketing.Notifications.Email.Replies;

/// <summary>Bytes as small letters and digits, five bits each (RFC 4648, without padding); read in any case.</summary>
internal static class Base32
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var one in bytes)
        {
            (bits, held) = ((bits << 8) | one, held + 8);
            for (; held >= 5; held -= 5)
                text.Append(Letters[(bits >> (held - 5)) & 31]);
            bits &= (1 << held) - 1;
        }

        return held > 0 ? text.Append(Letters[(bits << (5 - held)) & 31]).ToString() : text.ToString();
    }

    public static byte[]? Read(ReadOnlySpan<char> text)
    {
        var bytes = new List<byte>();
        var (bits, held) = (0, 0);
        foreach (var letter in text)
        {
            if (Letters.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal) is not (>= 0 and var value))
                return null;
            (bits, held) = ((bits << 5) | value, held + 5);
            if (held < 8)
                continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
            bits &= (1 << held) - 1;
        }

        // What is left over of the last letter is no part of any byte: another letter there would be another token that reads the same.
        return bits == 0 ? [.. bytes] : null;
    }
}
