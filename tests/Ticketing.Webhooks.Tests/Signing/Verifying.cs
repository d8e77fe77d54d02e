using System.Security.Cryptography;
using System.Text;
using Ticketing.Webhooks.Hosting;

namespace Ticketing.Webhooks.Signing;

/// <summary>Verifies as docs/webhooks.md tells receivers to: with nothing of the code that signs.</summary>
internal static class Verifying
{
    public static bool IsSigned(this Received request, string secret)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var signed = $"{request.Headers["webhook-id"]}.{request.Headers["webhook-timestamp"]}.{request.Body}";
        var expected = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed));
        return request.Headers["webhook-signature"].Split(' ')
            .Where(signature => signature.StartsWith("v1,", StringComparison.Ordinal))
            .Any(signature => CryptographicOperations.FixedTimeEquals(Convert.FromBase64String(signature[3..]), expected));
    }
}
