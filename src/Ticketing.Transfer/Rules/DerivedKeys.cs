using System.Security.Cryptography;
using System.Text;

namespace Ticketing.Transfer.Rules;

/// <summary>
/// Ids and keys for what a file calls by name only. The same name makes the same key in every run; where that key stands for another name,
/// as <c>c</c> does for C when C++ comes, the name gets one with a digest.
/// </summary>
internal static class DerivedKeys
{
    private const int Start = 40;

    /// <summary>
    /// The key that a name makes; a name without letters and digits, or one that is too long to tell from others, gets a digest.
    /// </summary>
    public static string From(string name)
    {
        var key = Keys.From(Names.Compose(name));
        return key.Length > 0 && name.Length <= Keys.MaxLength ? key : With(key, Digest(name));
    }

    /// <summary>The key of a name whose own one stands for another.</summary>
    public static string Distinct(string name) => With(Keys.From(Names.Compose(name)), Digest(Names.Fold(name)));

    /// <summary>Whether a key that is in use, under the name of its holder, is the one of a name.</summary>
    public static bool StandsFor(string key, string holder, string name)
    {
        if (Names.AreSame(holder, name) || key == Distinct(name))
            return true;
        // Whoever renames a team, or calls manager1 Max Manager, leaves the key to those who write it; C++ does not spell c.
        var spelled = string.Join('-', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return string.Equals(spelled, key, StringComparison.OrdinalIgnoreCase) && From(holder) != key;
    }

    /// <summary>16 hexadecimal digits that stand for a text.</summary>
    public static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    private static string With(string key, string digest) =>
        Keys.From($"{(key.Length > Start ? key[..Start].TrimEnd('-') : key)}-{digest[..12]}");
}
