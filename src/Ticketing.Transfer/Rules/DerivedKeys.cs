using System.Security.Cryptography;
using System.Text;

namespace Ticketing.Transfer.Rules;

/// <summary>Ids and keys for what a file calls by name only. The same name makes the same key in every run.</summary>
internal static class DerivedKeys
{
    /// <summary>The key that a name makes; a name without letters and digits, or one that is too long to tell from others, gets a digest.</summary>
    public static string From(string name)
    {
        var key = Keys.From(name);
        if (key.Length > 0 && name.Length <= Keys.MaxLength)
            return key;
        var start = key.Length > 40 ? key[..40].TrimEnd('-') : key;
        return Keys.From($"{start}-{Digest(name)[..12]}");
    }

    /// <summary>16 hexadecimal digits that stand for a text.</summary>
    public static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
