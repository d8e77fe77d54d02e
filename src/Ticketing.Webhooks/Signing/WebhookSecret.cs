using System.Security.Cryptography;

namespace Ticketing.Webhooks.Signing;

/// <summary>Secrets as Standard Webhooks writes them: <c>whsec_</c> and 32 random bytes in base64.</summary>
internal static class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int Bytes = 32;

    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] KeyOf(string secret) => Convert.FromBase64String(secret[Prefix.Length..]);
}
