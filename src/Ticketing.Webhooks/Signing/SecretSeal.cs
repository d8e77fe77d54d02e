using Microsoft.AspNetCore.DataProtection;
using Ticketing.AspNetCore.Links;

namespace Ticketing.Webhooks.Signing;

/// <summary>
/// Secrets as they are stored: sealed with the host's keys, for this tenant and webhook alone. Whoever reads the database cannot sign.
/// </summary>
internal sealed class SecretSeal(IDataProtectionProvider protection)
{
    private const string Purpose = "Ticketing.Webhooks.Secret";

    public string Close(string tenant, string webhook, string secret) => ProtectorOf(tenant, webhook).Protect(secret);

    /// <summary>Null when the keys that it was sealed with are gone.</summary>
    public string? Open(string tenant, string webhook, string closed) => ProtectorOf(tenant, webhook).UnprotectOrNull(closed);

    private IDataProtector ProtectorOf(string tenant, string webhook) => protection.CreateProtector(Purpose, tenant, webhook);
}
