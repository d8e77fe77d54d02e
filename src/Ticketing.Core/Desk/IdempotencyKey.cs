using System.Security.Cryptography;
using System.Text;
using Ticketing.Access;

namespace Ticketing.Desk;

/// <summary>A caller's own name for a request: asked again with the same name, the request is not carried out again.</summary>
/// <param name="Key">1 to 200 characters; unique among the requests of one person.</param>
/// <param name="Fingerprint">A hash of what is asked: the same key with another one is refused.</param>
public sealed record IdempotencyKey(string Key, string Fingerprint)
{
    /// <summary>The key as it is stored: nobody meets another person's.</summary>
    internal string Of(Caller caller) => $"{caller.UserId}\n{Key}";

    /// <summary>
    /// The key of an item that the request adds: a repetition, which adds nothing, is answered with what the first request added.
    /// </summary>
    internal string ItemKey(Caller caller) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.Tenant}\n{Of(caller)}")).AsSpan(0, 16));
}
