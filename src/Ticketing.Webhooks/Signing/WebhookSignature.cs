using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ticketing.Webhooks.Signing;

/// <summary>Signatures as Standard Webhooks has them: HMAC-SHA256 over id, time and body. Pure.</summary>
internal static class WebhookSignature
{
    /// <summary>The value of <c>webhook-signature</c>: one signature for each secret, separated by blanks.</summary>
    public static string Of(string id, DateTimeOffset at, ReadOnlySpan<byte> body, IEnumerable<string> secrets)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.");
        byte[] signed = [.. Encoding.UTF8.GetBytes(head), .. body];
        return string.Join(
            ' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(WebhookSecret.KeyOf(secret), signed))}"));
    }
}
